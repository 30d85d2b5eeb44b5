// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// The conversations in a window too narrow for a standing list.
T.Drawer {
    id: drawer

    required property var conversations
    required property var engineStatus
    property bool mirroredWindow: false
    readonly property alias sidebar: sidebar
    signal settingsRequested

    parent: T.Overlay.overlay
    edge: mirroredWindow ? Qt.RightEdge : Qt.LeftEdge
    width: parent ? Math.min(Metrics.sidebar, parent.width - Metrics.huge) : Metrics.sidebar
    height: parent ? parent.height : 0
    interactive: visible
    modal: true
    enter: Transition { SmoothedAnimation { duration: Motion.panel } }
    exit: Transition { SmoothedAnimation { duration: Motion.panel } }
    T.Overlay.modal: Rectangle { color: Theme.shade }
    background: Rectangle { color: Theme.surface }

    contentItem: Sidebar {
        id: sidebar
        conversations: drawer.conversations
        engineStatus: drawer.engineStatus
        LayoutMirroring.enabled: drawer.mirroredWindow
        LayoutMirroring.childrenInherit: true
        onOpened: drawer.close()
        onSettingsRequested: {
            drawer.close()
            drawer.settingsRequested()
        }
    }
}

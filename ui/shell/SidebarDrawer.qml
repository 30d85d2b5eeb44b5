// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Library
import NextGpt.Navigation
import NextGpt.Style

// The sidebar of a window that is too narrow to show it permanently.
T.Drawer {
    id: drawer

    required property ConversationListModel conversations
    required property EngineStatus engineStatus
    required property bool downloading
    property bool mirroredWindow: false
    readonly property alias sidebar: sidebar

    parent: T.Overlay.overlay
    edge: mirroredWindow ? Qt.RightEdge : Qt.LeftEdge
    width: parent ? Math.min(Metrics.sidebar, parent.width - Metrics.huge) : Metrics.sidebar
    height: parent ? parent.height : 0
    interactive: visible
    modal: true
    enter: Transition { SmoothedAnimation { duration: Motion.panel } }
    exit: Transition { SmoothedAnimation { duration: Motion.panel } }
    T.Overlay.modal: Rectangle { color: Theme.modalShade }
    background: Rectangle { color: Theme.surface }

    Connections {
        target: Actions
        function onFocusPrompt() { drawer.close() }
        function onShowSettings() { drawer.close() }
    }
    contentItem: Sidebar {
        id: sidebar
        conversations: drawer.conversations
        engineStatus: drawer.engineStatus
        downloading: drawer.downloading
        LayoutMirroring.enabled: drawer.mirroredWindow
        LayoutMirroring.childrenInherit: true
    }
}

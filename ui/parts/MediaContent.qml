// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation
import NextGpt.Style

// A finished medium in its tile: what the delegates of all modalities have in common.
FocusScope {
    id: content

    required property MessagePart part
    readonly property bool ready: part.kind === PartKind.Media
    // The preview is on the screen: the result fades in over it.
    property bool previewShown: false
    // The file cannot be shown.
    property bool broken: false
    // It can be shown now.
    property bool loaded: false
    property bool dragAllowed: true
    // It has the focus because of a key; a click needs no ring to show where the keys go.
    readonly property bool ringShown: activeFocus && !pointed
    property bool pointed: false

    function useAsInput() {
        part.message.chat.useAsInput(part.path)
        Actions.focusPrompt()
    }

    // Handles the keys that save; false for all others.
    function saveRequested(event: var): bool {
        const command = (event.modifiers & Qt.ControlModifier) !== 0 && event.key === Qt.Key_S
        if (command && (event.modifiers & Qt.ShiftModifier))
            Actions.saveMediaAs(part.path)
        else if (command)
            Actions.saveMedia(part.path)
        return command
    }

    onActiveFocusChanged: {
        if (!activeFocus)
            pointed = false
    }
    focus: true
    opacity: ready && loaded ? 1 : 0
    Behavior on opacity {
        enabled: content.previewShown
        NumberAnimation { duration: Motion.crossfade; easing.type: Motion.easing }
    }
    activeFocusOnTab: ready
    Accessible.role: Accessible.Graphic
    Accessible.name: part.description
    Accessible.focusable: true

    Item { // above the controls, which take no focus when they are clicked; it only watches
        anchors.fill: parent
        z: 1
        PointHandler {
            acceptedButtons: Qt.LeftButton
            enabled: content.ready
            onActiveChanged: {
                if (active && !content.activeFocus) {
                    content.pointed = true
                    content.forceActiveFocus(Qt.MouseFocusReason)
                }
            }
        }
    }

    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: { "text/uri-list": part.fileUrl }
    Drag.active: drag.active
    DragHandler {
        id: drag
        target: null
        enabled: content.ready && content.dragAllowed
    }
}

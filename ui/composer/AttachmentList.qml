// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Playback
import NextGpt.Style

// The attachments of the message, in the order in which the model receives them.
ListView {
    id: strip

    required property DraftViewModel draft
    required property PlaybackHub hub

    function playCurrent() {
        const chip = currentItem as AttachmentItem
        if (chip)
            chip.toggle()
    }

    visible: count > 0
    implicitHeight: count > 0 ? Metrics.attachment : 0
    orientation: ListView.Horizontal
    spacing: Metrics.s
    clip: contentWidth > width
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    model: draft.attachments
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Attachments")

    delegate: AttachmentItem {
        hub: strip.hub
        focusShown: strip.activeFocus && ListView.isCurrentItem
        onRemoveRequested: strip.draft.removeAttachment(index)
    }
    add: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    displaced: Transition { NumberAnimation { property: "x"; duration: Motion.panel; easing.type: Motion.easing } }

    Keys.onSpacePressed: playCurrent()
    Keys.onReturnPressed: playCurrent()
    Keys.onDeletePressed: if (currentIndex >= 0) draft.removeAttachment(currentIndex)
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0
        if (step !== 0 && (event.modifiers & Qt.AltModifier)) {
            const from = currentIndex
            const to = Math.max(0, Math.min(count - 1, from + step))
            draft.moveAttachment(from, to)
            currentIndex = to
            event.accepted = true
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
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

    // Dragging a chip over the middle of another one exchanges them.
    function moveTo(from: int, x: real) {
        const to = indexAt(x, height / 2)
        const other = itemAtIndex(to)
        if (to < 0 || to === from || !other)
            return
        const middle = other.x + other.width / 2
        if (to > from ? x > middle : x < middle)
            draft.moveAttachment(from, to)
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
        mostWidth: strip.width
        onRemoveRequested: strip.draft.removeAttachment(index)
        onDraggedTo: x => strip.moveTo(index, x)
    }
    footer: Item {
        width: strip.count > 2 ? removeAll.width + Metrics.s : 0
        height: Metrics.attachment
        TextButton {
            id: removeAll
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: strip.count > 2
            quiet: true
            textSize: Metrics.fontMeta
            //: Removes all attachments
            text: qsTr("Remove all")
            onClicked: strip.draft.removeAttachments()
        }
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

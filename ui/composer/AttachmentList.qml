// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Playback
import NextGpt.Style

// The attachments of the message, in the order in which the model receives them.
RowLayout {
    id: strip

    required property DraftViewModel draft
    required property PlaybackHub hub

    visible: list.count > 0
    spacing: Metrics.s

    ListView {
        id: list
        Layout.fillWidth: true

        function playCurrent() {
            const chip = currentItem as AttachmentItem
            if (chip)
                chip.toggle()
        }

        // How many chips are not completely in sight at the end. It is counted after the layout: no property says when chips
        // are created.
        property int following: 0
        property Item lastInSight: null // a typed property: Qt 6.4 miscompiles a local variable here
        function countFollowing() {
            forceLayout()
            const end = contentX + width
            const last = indexAt(end - 1, height / 2)
            const at = last >= 0 ? last : indexAt(end - 1 - spacing, height / 2)
            lastInSight = itemAtIndex(at)
            const whole = lastInSight && lastInSight.x + lastInSight.width <= end ? 1 : 0
            following = at < 0 || contentWidth <= width ? 0 : count - at - whole
        }
        onContentXChanged: recount.restart()
        onContentWidthChanged: recount.restart()
        onWidthChanged: recount.restart()
        onCountChanged: recount.restart()
        Timer {
            id: recount
            interval: 0
            onTriggered: list.countFollowing()
        }

        // Dragging a chip over the middle of another one exchanges them.
        function moveTo(from: int, x: real) {
            const to = indexAt(x, height / 2)
            const other = itemAtIndex(to)
            if (to < 0 || to === from || !other)
                return
            const middle = other.x + other.width / 2
            if (to > from ? x > middle : x < middle)
                strip.draft.moveAttachment(from, to)
        }

        implicitHeight: Metrics.attachment
        orientation: ListView.Horizontal
        spacing: Metrics.s
        clip: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        model: strip.draft.attachments
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Attachments")

        delegate: AttachmentItem {
            hub: strip.hub
            focusShown: list.activeFocus && ListView.isCurrentItem
            mostWidth: list.width
            onReadablePartRequested: strip.draft.useReadablePart(index)
            onRemoveRequested: strip.draft.removeAttachment(index)
            onDraggedTo: x => list.moveTo(index, x)
        }
        add: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
        displaced: Transition { NumberAnimation { property: "x"; duration: Motion.panel; easing.type: Motion.easing } }

        OverlayButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: list.following > 0
            alone: true
            focusPolicy: Qt.NoFocus
            //: How many attachments follow those in sight
            text: qsTr("+%1").arg(list.following)
            onClicked: list.positionViewAtIndex(list.count - list.following, ListView.Beginning)
        }

        Keys.onSpacePressed: playCurrent()
        Keys.onReturnPressed: playCurrent()
        Keys.onDeletePressed: if (currentIndex >= 0) strip.draft.removeAttachment(currentIndex)
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0
            if (step !== 0 && (event.modifiers & Qt.AltModifier)) {
                const from = currentIndex
                const to = Math.max(0, Math.min(count - 1, from + step))
                strip.draft.moveAttachment(from, to)
                currentIndex = to
                event.accepted = true
            }
        }
    }
    TextButton {
        visible: list.count > 2
        quiet: true
        textSize: Metrics.fontMeta
        //: Removes all attachments
        text: qsTr("Remove all")
        onClicked: strip.draft.removeAttachments()
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The conversation, newest at the bottom. It follows what is being written until the reader moves away.
FocusScope {
    id: timeline

    required property var chat
    property var viewer: null
    readonly property alias count: view.count
    readonly property bool following: view.following
    signal saveRequested(string path)
    signal inputTaken

    function scrollPages(direction) {
        view.moveBy(direction * view.height * Metrics.pageShare)
    }

    ListView {
        id: view

        property bool following: true
        property int heldRow: -1
        property real heldOffset: 0
        property int knownCount: 0
        readonly property real lowerEnd: originY + contentHeight - height
        readonly property real distance: lowerEnd - contentY

        function moveBy(delta) {
            contentY = Math.max(Math.min(originY, lowerEnd), Math.min(lowerEnd, contentY + delta))
            takePlace()
        }
        function toLatest() {
            following = true
            positionViewAtBeginning()
        }
        // The row at the upper edge and where it stands: what is read stays there while answers grow and arrive below.
        function takePlace() {
            forceLayout()
            following = distance <= Metrics.huge
            heldRow = indexAt(width / 2, contentY + Metrics.xl)
            if (heldRow < 0)
                heldRow = indexAt(width / 2, contentY + 2 * Metrics.huge)
            const row = itemAtIndex(heldRow)
            heldOffset = row ? row.y - contentY : 0
        }
        function keepPlace() {
            forceLayout()
            const row = following ? null : itemAtIndex(heldRow)
            if (row)
                contentY = row.y - heldOffset
        }

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        verticalLayoutDirection: ListView.BottomToTop
        model: timeline.chat.messages
        cacheBuffer: Math.max(0, height * 2)
        header: Item { height: Metrics.s }
        footer: Item { height: Metrics.l }
        spacing: Metrics.xl
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        clip: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")

        onMovementEnded: takePlace()
        onMovementStarted: following = false
        onCountChanged: {
            heldRow += count - knownCount
            knownCount = count
            settle.restart()
        }
        onHeightChanged: settle.restart()

        Connections {
            target: timeline.chat
            function onConversationIdChanged() {
                view.toLatest()
            }
        }
        Timer {
            id: settle
            interval: 0
            onTriggered: {
                if (view.following)
                    view.positionViewAtBeginning()
                else if (!view.moving)
                    view.keepPlace()
            }
        }

        delegate: MessageBubble {
            x: (view.width - width) / 2
            width: Math.min(Metrics.column, view.width - 2 * Metrics.l)
            chat: timeline.chat
            viewer: timeline.viewer
            onSaveRequested: path => timeline.saveRequested(path)
            onInputTaken: timeline.inputTaken()
            onHeightChanged: settle.restart()
        }

        Keys.onUpPressed: step(1)
        Keys.onDownPressed: step(-1)
        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_PageUp)
                timeline.scrollPages(-1)
            else if (event.key === Qt.Key_PageDown)
                timeline.scrollPages(1)
            else if (event.key === Qt.Key_End)
                toLatest()
            else if (event.key === Qt.Key_Home)
                moveBy(-contentHeight)
            else if (event.matches(StandardKey.Copy) && currentItem)
                timeline.chat.copyMessage(currentItem.messageId)
            else
                event.accepted = false
        }
        function step(delta) {
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + delta))
            positionViewAtIndex(currentIndex, ListView.Contain)
            takePlace()
        }
    }
    MessageRail {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        view: view
    }
    JumpButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.m
        shown: !view.following && view.distance > Metrics.huge
        onClicked: view.toLatest()
    }
}

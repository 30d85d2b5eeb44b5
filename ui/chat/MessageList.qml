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
        property real newestHeight: 0
        readonly property real distance: originY + contentHeight - height - contentY

        function moveBy(delta) {
            const top = originY
            const bottom = originY + contentHeight - height
            contentY = Math.max(Math.min(top, bottom), Math.min(bottom, contentY + delta))
            following = distance <= Metrics.huge
        }
        function toLatest() {
            following = true
            positionViewAtBeginning()
        }
        // What is being read stays where it is while the newest message grows under it.
        function newestResized(newHeight) {
            const grown = newHeight - newestHeight
            const known = newestHeight > 0
            newestHeight = newHeight
            if (!following && known) {
                forceLayout()
                contentY -= grown
            }
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

        onMovementEnded: following = distance <= Metrics.huge
        onMovementStarted: following = false
        onCountChanged: if (following) settle.restart()
        onHeightChanged: if (following) settle.restart()

        Timer {
            id: settle
            interval: 0
            onTriggered: view.positionViewAtBeginning()
        }

        delegate: MessageBubble {
            x: (view.width - width) / 2
            width: Math.min(Metrics.column, view.width - 2 * Metrics.l)
            chat: timeline.chat
            viewer: timeline.viewer
            focusShown: view.activeFocus && ListView.isCurrentItem
            onSaveRequested: path => timeline.saveRequested(path)
            onInputTaken: timeline.inputTaken()
            onHeightChanged: if (index === 0) view.newestResized(height)
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
                positionViewAtEnd()
            else if (event.matches(StandardKey.Copy) && currentItem)
                timeline.chat.copyMessage(currentItem.messageId)
            else
                event.accepted = false
        }
        function step(delta) {
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + delta))
            positionViewAtIndex(currentIndex, ListView.Contain)
            following = distance <= Metrics.huge
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

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Parts
import NextGpt.Style

// The messages, the newest at the bottom. The view follows a growing reply until the user scrolls away.
FocusScope {
    id: timeline

    required property ChatViewModel chat
    readonly property alias count: view.count
    readonly property bool following: view.following

    function showMessage(id: string) {
        const row = chat.messages.rowOfMessage(id)
        if (row >= 0)
            view.showRow(row)
    }

    function scrollPages(direction) {
        view.moveBy(direction * view.height * Metrics.pageShare)
    }

    ListView {
        id: view

        property bool following: true
        property int anchorRow: -1
        property Item anchorItem: null // a typed property: Qt 6.4 miscompiles a local variable here
        property BlockText hitText: null // likewise
        property bool away: false // set later: it changes the height, on which the distance depends
        property real anchorOffset: 0
        property int knownCount: 0
        property int arrived: 0 // replies since the user scrolled away
        readonly property real bottomY: originY + contentHeight - height
        readonly property real distance: bottomY - contentY

        // Scrolls to a row, and inside a high one to the hit of the search.
        function showRow(row: int) {
            following = false
            positionViewAtIndex(row, ListView.Contain)
            forceLayout()
            reveal.restart()
        }
        function revealHit() {
            const search = timeline.chat.search
            hitText = timeline.chat.selection.areaOf(search.messageId, search.part, search.piece) as BlockText
            if (hitText) {
                const hit = hitText.hitRectangle()
                const top = hitText.mapToItem(contentItem, 0, hit.y).y
                if (top < contentY + Metrics.huge || top + hit.height > contentY + height - Metrics.huge)
                    contentY = Math.max(Math.min(originY, bottomY), Math.min(bottomY, top - height / 2))
            }
            captureAnchor()
        }
        function moveBy(delta) {
            contentY = Math.max(Math.min(originY, bottomY), Math.min(bottomY, contentY + delta))
            captureAnchor()
        }
        function toLatest() {
            following = true
            arrived = 0
            positionViewAtBeginning()
        }
        function toOldest() {
            following = false
            positionViewAtEnd()
            captureAnchor()
        }
        // Remembers the row at the upper edge and its offset, so that it stays there while replies grow or arrive below.
        function captureAnchor() {
            forceLayout()
            following = distance <= Metrics.huge
            if (following)
                arrived = 0
            anchorRow = indexAt(width / 2, contentY + Metrics.xl)
            if (anchorRow < 0)
                anchorRow = indexAt(width / 2, contentY + 2 * Metrics.huge)
            anchorItem = itemAtIndex(anchorRow)
            anchorOffset = anchorItem ? anchorItem.y - contentY : 0
        }
        function restoreAnchor() {
            forceLayout()
            anchorItem = itemAtIndex(anchorRow)
            if (!following && anchorItem)
                contentY = anchorItem.y - anchorOffset
        }

        anchors.top: parent.top
        anchors.bottom: latest.top
        width: parent.width
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

        onMovementEnded: captureAnchor()
        onMovementStarted: following = false
        onCountChanged: {
            anchorRow += count - knownCount
            knownCount = count
            settle.restart()
        }
        onHeightChanged: settle.restart()
        onDistanceChanged: notice.restart()
        onFollowingChanged: notice.restart()

        Connections {
            target: timeline.chat
            function onConversationIdChanged() {
                view.toLatest()
            }
            function onSent() {
                view.toLatest()
            }
            function onMessageWanted(messageId) {
                timeline.showMessage(messageId)
            }
            function onReplyEnded() {
                if (!view.following)
                    ++view.arrived
            }
        }
        Connections {
            target: timeline.chat.search
            function onHitWanted() { timeline.showMessage(timeline.chat.search.messageId) }
        }
        Timer { // after the texts around the hit are laid out
            id: reveal
            interval: Motion.state
            onTriggered: view.revealHit()
        }
        Timer {
            id: notice
            interval: 0
            onTriggered: view.away = !view.following && view.distance > Metrics.huge
        }
        Timer {
            id: settle
            interval: 0
            onTriggered: {
                if (view.following)
                    view.positionViewAtBeginning()
                else if (!view.moving)
                    view.restoreAnchor()
            }
        }

        delegate: MessageDelegate {
            id: message
            x: (view.width - width) / 2
            width: Math.min(Metrics.column, view.width - 2 * Metrics.l)
            chat: timeline.chat
            onHeightChanged: settle.restart()
            onMenuRequested: (part, link, x, y) => menu.show(message, part, link, x, y)
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
                toOldest()
            else if (event.matches(StandardKey.Copy) && currentItem)
                timeline.chat.copyMessage((currentItem as MessageItem).messageId)
            else
                event.accepted = false
        }
        function step(delta) {
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + delta))
            positionViewAtIndex(currentIndex, ListView.Contain)
            captureAnchor()
        }
    }
    MessageScrollBar {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: latest.top
        view: view
        onMoved: view.moveBy(0)
    }
    LatestButton {
        id: latest
        anchors.bottom: parent.bottom
        width: parent.width
        shown: view.away
        arrived: view.arrived
        onClicked: view.toLatest()
    }
    MessageMenu {
        id: menu
        chat: timeline.chat
    }
    Item {
        id: copier // has the focus while text is selected
        Accessible.ignored: true
        Keys.onPressed: event => {
            event.accepted = timeline.chat.selection.hasText && event.matches(StandardKey.Copy)
            if (event.accepted)
                timeline.chat.selection.copy()
        }
        Connections {
            target: timeline.chat.selection
            function onPressed() { copier.forceActiveFocus(Qt.MouseFocusReason) }
        }
    }
    SelectionScroller {
        view: view
        selection: timeline.chat.selection
        onScrolled: view.captureAnchor()
    }
}

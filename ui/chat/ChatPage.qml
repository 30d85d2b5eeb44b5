// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Composer
import NextGpt.Feedback
import NextGpt.Messages
import NextGpt.Navigation
import NextGpt.Style

// One conversation: its header, its messages, and the composer.
AppPage {
    id: page

    required property ChatViewModel chat
    required property ConversationListModel conversations
    required property DraftViewModel draft
    required property SettingsViewModel settings
    required property EngineStatus engineStatus
    required property AudioRecorder recorder
    readonly property bool empty: list.count === 0

    function focusStart() {
        composer.focusText()
    }
    function focusNextRegion(): bool {
        const more = composer.activeFocus && !empty
        if (more)
            list.forceActiveFocus(Qt.ShortcutFocusReason)
        return more
    }
    function rename() {
        header.renaming = true
    }
    function scrollPages(direction: int) {
        list.scrollPages(direction)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversation")
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Space && event.modifiers === Qt.ControlModifier
        if (event.accepted)
            composer.recordKeyPressed(event.isAutoRepeat)
    }
    Keys.onReleased: event => {
        event.accepted = event.key === Qt.Key_Space && !event.isAutoRepeat
        if (event.accepted)
            composer.recordKeyReleased()
    }
    Connections {
        target: Actions
        function onFocusPrompt() { composer.focusText() }
        function onFindInConversation() {
            if (!page.empty)
                find.open()
        }
        function onOpenLink(link) { linkPrompt.ask(link) }
    }

    ChatHeader {
        id: header
        width: parent.width
        title: page.empty && page.chat.title === "" ? qsTr("New conversation") : page.chat.title
        menuButtonShown: page.menuButtonShown
        conversationId: page.chat.conversationId
        conversations: page.conversations
    }
    FindBar {
        id: find
        anchors.top: header.bottom
        width: parent.width
        search: page.chat.search
    }
    MessageList {
        id: list
        anchors.top: find.bottom
        anchors.bottom: composer.top
        anchors.bottomMargin: notice.height + queueBar.height + Metrics.s
        width: parent.width
        visible: !page.empty
        chat: page.chat
    }
    EmptyState {
        anchors.top: header.bottom
        anchors.bottom: composer.top
        width: parent.width
        visible: page.empty
        chat: page.chat
        draft: page.draft
        engineStatus: page.engineStatus
    }
    QueueBar {
        id: queueBar
        anchors.bottom: notice.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: composer.width
        height: implicitHeight
        queue: page.chat.queue
    }
    NoticeBar {
        id: notice
        anchors.bottom: composer.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: composer.width
        text: page.chat.notice
        onDismissed: page.chat.dismissNotice()
    }
    Composer {
        id: composer
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.l
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(Metrics.column, parent.width - 2 * Metrics.l)
        availableHeight: page.height
        draft: page.draft
        chat: page.chat
        settings: page.settings
        engineStatus: page.engineStatus
        recorder: page.recorder
        focus: true
    }
    Toast {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: find.bottom
        anchors.topMargin: Metrics.m
        shown: page.chat.undoText !== ""
        text: page.chat.undoText
        actionText: qsTr("Undo")
        onActionTriggered: page.chat.undoDelete()
        onDismissed: page.chat.dismissUndo()
    }
    LinkPrompt {
        id: linkPrompt
        chat: page.chat
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One conversation: its title, what was said, and where to say more.
FocusScope {
    id: page

    required property var chat
    required property var conversations
    required property var draft
    required property var settings
    required property var engineStatus
    required property var recorder
    property var viewer: null
    property bool menuButtonShown: false
    readonly property bool empty: list.count === 0
    readonly property bool composerFocused: composer.activeFocus

    signal sidebarRequested
    signal settingsRequested
    signal shortcutsRequested
    signal browseRequested
    signal saveRequested(string path)

    function focusComposer() {
        composer.focusText()
    }
    function focusMessages() {
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function rename() {
        header.renaming = true
    }
    function scrollPages(direction) {
        list.scrollPages(direction)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversation")
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Space && event.modifiers === Qt.ControlModifier
        if (event.accepted && !event.isAutoRepeat)
            composer.pressRecord()
    }
    Keys.onReleased: event => {
        event.accepted = event.key === Qt.Key_Space && !event.isAutoRepeat
        if (event.accepted)
            composer.releaseRecord()
    }

    ChatHeader {
        id: header
        width: parent.width
        title: page.empty && page.chat.title === "" ? qsTr("New chat") : page.chat.title
        menuButtonShown: page.menuButtonShown
        conversationId: page.chat.conversationId
        conversations: page.conversations
        onSidebarRequested: page.sidebarRequested()
        onSettingsRequested: page.settingsRequested()
        onShortcutsRequested: page.shortcutsRequested()
        onRenameFinished: composer.focusText()
    }
    MessageList {
        id: list
        anchors.top: header.bottom
        anchors.bottom: composer.top
        anchors.bottomMargin: notice.height + Metrics.s
        width: parent.width
        visible: !page.empty
        chat: page.chat
        viewer: page.viewer
        onSaveRequested: path => page.saveRequested(path)
        onInputTaken: composer.focusText()
    }
    EmptyState {
        anchors.top: header.bottom
        anchors.bottom: composer.top
        width: parent.width
        visible: page.empty
        chat: page.chat
        draft: page.draft
        engineStatus: page.engineStatus
        onInputTaken: composer.focusText()
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
        onBrowseRequested: page.browseRequested()
    }
}

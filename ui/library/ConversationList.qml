// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The conversations, in sections; the search filters them.
ListView {
    id: list

    required property ConversationListModel conversations
    property bool searching: false
    readonly property ConversationRow currentRow: currentItem as ConversationRow
    // By conversation and not by row: rows are rebuilt when the list is filtered or read again.
    property string renamingId: ""
    property string typedTitle: ""

    function open(id: string) {
        conversations.open(id)
        Navigation.open(Navigation.Chat)
        Actions.focusPrompt()
    }
    function renameCurrent() {
        if (currentRow)
            startRename(currentRow.conversationId, currentRow.title)
    }
    function startRename(id: string, title: string) {
        typedTitle = title
        renamingId = id
    }
    function finishRename(title: string) {
        const id = renamingId
        renamingId = ""
        forceActiveFocus(Qt.OtherFocusReason)
        if (title.trim() !== "")
            conversations.rename(id, title.trim())
    }

    model: conversations
    clip: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Metrics.s
    spacing: Metrics.xxs
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")
    T.ScrollBar.vertical: AppScrollBar {}

    // Hits are in one list; the first one is what Enter opens.
    section.property: searching ? "" : "section"
    onCountChanged: if (searching && count > 0 && currentIndex < 0) currentIndex = 0
    section.delegate: SectionLabel {
        // Not a required property: Qt 6.4 leaves those as they are when it reuses a heading.
        kind: Number(section) // qmllint disable unqualified
    }

    delegate: ConversationRow {
        width: ListView.view.width
        focusShown: list.activeFocus && ListView.isCurrentItem
        onOpenRequested: list.open(conversationId)
        renaming: list.renamingId === conversationId
        typedTitle: list.typedTitle
        onRenameRequested: list.startRename(conversationId, title)
        onTitleTyped: text => list.typedTitle = text
        onRenameFinished: text => list.finishRename(text)
        onRenameLeft: list.renamingId = ""
        onRemoveRequested: list.conversations.remove(conversationId)
        onPinRequested: pin => list.conversations.setPinned(conversationId, pin)
        searching: list.searching
        onCurrentChanged: if (current) list.currentIndex = index
        Component.onCompleted: if (current) list.currentIndex = index
    }

    Keys.onReturnPressed: if (currentRow) list.open(currentRow.conversationId)
    Keys.onEnterPressed: if (currentRow) list.open(currentRow.conversationId)
    Keys.onDeletePressed: if (currentRow) list.conversations.remove(currentRow.conversationId)
    Keys.onMenuPressed: if (currentRow) currentRow.showMenu()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2) {
            list.renameCurrent()
            event.accepted = true
        } else if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) && currentRow) {
            currentRow.showMenu()
            event.accepted = true
        }
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.huge
        width: parent.width - 2 * Metrics.xl
        visible: list.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.textTertiary
        text: list.searching ? qsTr("No matching conversations") : qsTr("Your conversations will appear here")
    }
}

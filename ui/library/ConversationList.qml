// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

ListView {
    id: list

    required property var conversations
    property bool searching: false
    readonly property ConversationRow currentRow: currentItem as ConversationRow
    signal opened

    function open(id) {
        conversations.open(id)
        opened()
    }
    function renameCurrent() {
        if (currentRow)
            currentRow.startRename()
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
    T.ScrollBar.vertical: SlimScrollBar {}

    section.property: "section"
    section.delegate: SectionLabel {}

    delegate: ConversationRow {
        width: ListView.view.width
        focusShown: list.activeFocus && ListView.isCurrentItem
        onOpenRequested: list.open(conversationId)
        onRenamed: title => list.conversations.rename(conversationId, title)
        onRemoveRequested: list.conversations.remove(conversationId)
        onPinRequested: pin => list.conversations.setPinned(conversationId, pin)
        onCurrentChanged: if (current) list.currentIndex = index
        Component.onCompleted: if (current) list.currentIndex = index
        onRenameFinished: list.forceActiveFocus(Qt.OtherFocusReason)
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
        text: list.searching ? qsTr("Nothing found") : qsTr("Your conversations will be listed here")
    }
}

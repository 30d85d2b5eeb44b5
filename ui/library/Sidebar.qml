// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The list of conversations and the state of the model.
FocusScope {
    id: sidebar

    required property ConversationListModel conversations
    required property EngineStatus engineStatus
    required property bool downloading

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }
    function focusList() {
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function renameCurrent() {
        list.renameCurrent()
    }

    Connections {
        target: sidebar.conversations
        function onFirstOpened() {
            Navigation.open(Navigation.Chat)
            Actions.focusPrompt()
        }
    }
    implicitWidth: Metrics.sidebar
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversations")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: Metrics.hairline
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Metrics.header
            Layout.leftMargin: Metrics.l + Metrics.xs
            Layout.rightMargin: Metrics.m
            Label {
                Layout.fillWidth: true
                text: qsTr("NExT-GPT")
                elide: Text.ElideRight
                font.pixelSize: Metrics.fontSection
                font.weight: Font.DemiBold
            }
            TextButton {
                //: On the button that starts a new conversation
                text: qsTr("New")
                Accessible.name: qsTr("New conversation")
                //: "Ctrl+N" is a key combination
                hint: qsTr("New conversation  Ctrl+N")
                iconName: "plus"
                onClicked: Actions.newConversation()
            }
        }
        SearchField {
            id: search
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.m
            Layout.rightMargin: Metrics.m
            Layout.topMargin: Metrics.xxs
            text: sidebar.conversations.filter
            onTextEdited: sidebar.conversations.filter = text
            onFirstRequested: sidebar.conversations.openFirst()
            onLeaveRequested: list.forceActiveFocus(Qt.TabFocusReason)
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        ConversationList {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Metrics.xs
            conversations: sidebar.conversations
            searching: search.text !== ""
        }
        ModelStatusCard {
            Layout.fillWidth: true
            Layout.margins: Metrics.m
            Layout.topMargin: Metrics.s
            engineStatus: sidebar.engineStatus
            downloading: sidebar.downloading
        }
    }
    Separator {
        anchors.right: parent.right
        height: parent.height
    }
}

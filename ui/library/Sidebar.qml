// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// Everything that was ever said, and what answers.
FocusScope {
    id: sidebar

    required property var conversations
    required property var engineStatus
    signal opened
    signal settingsRequested

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

    implicitWidth: Metrics.sidebar
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversations")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: Metrics.hair
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
            PillButton {
                text: qsTr("New chat")
                hint: qsTr("New chat  Ctrl+N")
                iconName: "plus"
                onClicked: {
                    sidebar.conversations.create()
                    sidebar.opened()
                }
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
            onOpened: sidebar.opened()
        }
        EngineCard {
            Layout.fillWidth: true
            Layout.margins: Metrics.m
            Layout.topMargin: Metrics.s
            engineStatus: sidebar.engineStatus
            onSettingsRequested: sidebar.settingsRequested()
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

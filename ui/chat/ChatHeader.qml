// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

Item {
    id: header

    required property string title
    required property string conversationId
    required property var conversations
    property bool menuButtonShown: false
    property bool renaming: false
    signal sidebarRequested
    signal settingsRequested
    signal shortcutsRequested
    signal renameFinished

    function finishRename(text) {
        if (!renaming)
            return
        renameFinished()
        if (text.trim() !== "")
            conversations.rename(conversationId, text.trim())
        renaming = false
    }

    implicitHeight: Metrics.header

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: header.menuButtonShown ? Metrics.m : Metrics.xxl
        anchors.rightMargin: Metrics.l
        spacing: Metrics.s

        IconButton {
            visible: header.menuButtonShown
            iconName: "panel-left"
            text: qsTr("Conversations")
            onClicked: header.sidebarRequested()
        }
        Label {
            visible: !header.renaming
            Layout.fillWidth: true
            text: header.title
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            font.pixelSize: Metrics.fontHeader
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            TapHandler { onDoubleTapped: header.renaming = true }
        }
        Loader {
            Layout.fillWidth: true
            active: header.renaming
            visible: active
            sourceComponent: RenameField {
                text: header.title
                onAccepted: header.finishRename(text)
                onCancelled: header.finishRename("")
            }
        }
        IconButton {
            iconName: "keyboard"
            text: qsTr("Keyboard shortcuts")
            shortcutHint: qsTr("Ctrl+/")
            onClicked: header.shortcutsRequested()
        }
        IconButton {
            id: more
            iconName: "ellipsis"
            text: qsTr("More")
            onClicked: menu.popup(more, more.width - menu.width, more.height)
        }
    }
    AppMenu {
        id: menu
        AppMenuItem {
            text: qsTr("Rename")
            iconName: "pencil"
            onTriggered: header.renaming = true
        }
        AppMenuItem {
            text: qsTr("Settings")
            iconName: "settings-2"
            shortcutHint: qsTr("Ctrl+,")
            onTriggered: header.settingsRequested()
        }
        AppMenuItem {
            text: qsTr("Delete this conversation")
            iconName: "trash-2"
            destructive: true
            onTriggered: header.conversations.remove(header.conversationId)
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

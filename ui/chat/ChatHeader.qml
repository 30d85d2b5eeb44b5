// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The title of the conversation and its actions.
Item {
    id: header

    required property string title
    required property string conversationId
    required property ConversationListModel conversations
    property bool menuButtonShown: false
    property bool renaming: false

    function finishRename(text: string) {
        renaming = false
        Actions.focusPrompt()
        if (text.trim() !== "")
            conversations.rename(conversationId, text.trim())
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
            onClicked: Actions.toggleSidebar()
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
                title: header.title
                onAccepted: header.finishRename(text)
                onCancelled: header.finishRename("")
                onAbandoned: header.renaming = false
            }
        }
        IconButton {
            iconName: "search"
            text: qsTr("Search conversations")
            shortcutHint: qsTr("Ctrl+K")
            onClicked: Actions.focusSearch()
        }
        Repeater {
            model: Navigation.places
            IconButton {
                id: place
                required property var modelData
                iconName: modelData.icon
                text: modelData.text
                onClicked: Navigation.open(modelData.page)
                BusyDot {
                    visible: Navigation.busyPage === place.modelData.page
                    x: parent.width - width - Metrics.xs
                    y: Metrics.xs
                }
            }
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
            onTriggered: Actions.showSettings()
        }
        AppMenuItem {
            text: qsTr("Keyboard shortcuts")
            iconName: "keyboard"
            shortcutHint: qsTr("Ctrl+/")
            onTriggered: Actions.showShortcuts()
        }
        AppMenuItem {
            text: qsTr("Hardware check")
            iconName: "activity"
            onTriggered: Actions.showHardwareCheck()
        }
        AppMenuItem {
            text: qsTr("Delete conversation")
            iconName: "trash-2"
            destructive: true
            onTriggered: header.conversations.remove(header.conversationId)
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

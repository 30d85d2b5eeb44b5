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
    // The other pages are in the menu where there is no room for them beside the title.
    readonly property bool compact: width < Metrics.compactWidth * Math.min(Metrics.scale, Metrics.headerScale)

    function finishRename(text: string) {
        renaming = false
        Actions.focusPrompt()
        if (text.trim() !== "")
            conversations.rename(conversationId, text.trim())
    }

    implicitHeight: Navigation.presenting ? 0 : Metrics.header
    visible: !Navigation.presenting

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
            model: header.compact ? [] : Navigation.places
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
            visible: !header.compact
            iconName: "presentation"
            text: qsTr("Present")
            //: A key
            shortcutHint: qsTr("F5")
            onClicked: Navigation.togglePresentation()
        }
        IconButton {
            id: more
            iconName: "ellipsis"
            text: qsTr("More")
            onClicked: menu.popup(more, more.width - menu.width, more.height)
            BusyDot {
                visible: header.compact && Navigation.busyPage >= 0
                x: parent.width - width - Metrics.xs
                y: Metrics.xs
            }
        }
    }
    AppMenu {
        id: menu
        Instantiator {
            model: header.compact ? Navigation.places : []
            AppMenuItem {
                required property var modelData
                text: modelData.text
                iconName: modelData.icon
                onTriggered: Navigation.open(modelData.page)
            }
            onObjectAdded: (index, item) => menu.insertItem(index, item)
            onObjectRemoved: (index, item) => menu.removeItem(item)
        }
        AppMenuItem {
            text: qsTr("Present")
            iconName: "presentation"
            shortcutHint: qsTr("F5")
            onTriggered: Navigation.togglePresentation()
        }
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

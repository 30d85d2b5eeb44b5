// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation
import NextGpt.Parts

// What can be done with a message, and with the text, the link or the medium under the pointer.
AppMenu {
    id: menu

    required property ChatViewModel chat
    property MessageItem message: null
    property MessagePart part: null
    property string link: ""
    readonly property bool fromUser: message !== null && message.author === Role.User
    readonly property bool onMedia: part !== null && part.kind === PartKind.Media
    readonly property bool selected: chat.selection.hasText

    function show(target: MessageItem, part: MessagePart, link: string, x: real, y: real) {
        menu.message = target
        menu.part = part
        menu.link = link
        popup(target, x, y)
    }

    component Entry: AppMenuItem {
        property bool offered: true
        visible: offered
        height: offered ? implicitHeight : 0
    }

    Entry {
        offered: menu.link !== ""
        iconName: "external-link"
        text: qsTr("Open link…")
        onTriggered: Actions.openLink(menu.link)
    }
    Entry {
        offered: menu.link !== ""
        iconName: "copy"
        text: qsTr("Copy link")
        onTriggered: menu.chat.copyText(menu.link)
    }
    Entry {
        offered: menu.selected
        iconName: "copy"
        text: qsTr("Copy selection")
        shortcutHint: qsTr("Ctrl+C")
        onTriggered: menu.chat.selection.copy()
    }
    Entry {
        offered: menu.onMedia && menu.part.modality === Modality.Image
        iconName: "copy"
        text: qsTr("Copy image")
        onTriggered: menu.chat.copyImage(menu.part.path)
    }
    Entry {
        offered: menu.onMedia
        iconName: "download"
        text: menu.onMedia ? menu.part.info.save : ""
        onTriggered: Actions.saveMedia(menu.part.path)
    }
    Entry {
        offered: menu.onMedia
        iconName: "folder"
        text: qsTr("Save as…")
        shortcutHint: qsTr("Ctrl+Shift+S")
        onTriggered: Actions.saveMediaAs(menu.part.path)
    }
    Entry {
        offered: menu.onMedia
        iconName: "paperclip"
        text: qsTr("Use as input")
        onTriggered: {
            menu.chat.useAsInput(menu.part.path)
            Actions.focusPrompt()
        }
    }
    Entry {
        iconName: "message-square"
        text: qsTr("Copy message")
        onTriggered: menu.chat.copyMessage(menu.message.messageId)
    }
    Entry {
        iconName: "check"
        text: qsTr("Select message")
        onTriggered: menu.chat.selection.selectMessage(menu.message.messageId)
    }
    Entry {
        offered: menu.fromUser
        iconName: "pencil"
        text: qsTr("Edit and send again")
        onTriggered: menu.message.editRequested()
    }
    Entry {
        offered: menu.message !== null && menu.message.canRegenerate
        iconName: "refresh-cw"
        text: qsTr("Regenerate")
        onTriggered: menu.chat.regenerate(menu.message.messageId)
    }
    Entry {
        iconName: "trash-2"
        destructive: true
        text: qsTr("Delete message")
        onTriggered: menu.chat.deleteMessage(menu.message.messageId)
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.SettingsFrame
import NextGpt.Style

// Where the conversations are, how much room they take, their export and import, and the trash.
SettingsPage {
    id: page

    required property StorageViewModel storage
    // All conversations instead of the largest ones.
    property bool allShown: false
    readonly property int few: 5
    readonly property bool changeable: !storage.readOnly

    title: qsTr("Storage")
    iconName: "archive"
    onVisibleChanged: if (visible) storage.refresh()

    SettingsGroup {
        SettingRow {
            title: qsTr("Folder of your conversations")
            help: page.storage.folder
            TextButton {
                iconName: "folder-open"
                text: qsTr("Open folder")
                onClicked: page.storage.openFolder()
            }
        }
        SettingRow {
            title: qsTr("Space used")
            //: What takes room, and its size
            help: Array.from(page.storage.sizes).map(entry => qsTr("%1: %2").arg(entry.text).arg(entry.size)).join(" · ")
            Label {
                text: page.storage.totalText
                font.weight: Font.DemiBold
            }
        }
        SettingRow {
            visible: found && page.storage.unusedText !== "" && page.changeable
            title: qsTr("Unused files")
            help: qsTr("No conversation refers to them. They can be deleted without losing anything.")
            TextButton {
                enabled: !page.storage.busy
                //: %1: a size such as 1.2 MB
                text: qsTr("Free %1").arg(page.storage.unusedText)
                onClicked: page.storage.freeUnused()
            }
        }
    }
    SettingsGroup {
        title: qsTr("Conversations")
        StoredConversations {
            storage: page.storage
            conversations: page.allShown ? page.storage.conversations : Array.from(page.storage.conversations).slice(0, page.few)
            onEraseRequested: conversation => question.ask(conversation)
        }
        SettingItem {
            words: [more.text]
            visible: found && page.storage.conversations.length > page.few
            TextButton {
                id: more
                quiet: true
                text: page.allShown ? qsTr("Show fewer")
                                    : qsTr("Show all %n conversation(s)", "", page.storage.conversations.length)
                onClicked: page.allShown = !page.allShown
            }
        }
        SettingItem {
            words: [all.text]
            visible: found && page.changeable
            TextButton {
                id: all
                enabled: !page.storage.busy && page.storage.conversations.length + page.storage.trash.length > 0
                destructive: true
                iconName: "triangle-alert"
                text: qsTr("Delete all conversations…")
                onClicked: question.askForAll()
            }
        }
    }
    TransferSettings {
        transfer: page.storage.transfer
        changeable: page.changeable
        empty: page.storage.conversations.length === 0
    }
    SettingsGroup {
        title: qsTr("Trash")
        SettingRow {
            title: page.storage.trashText
            TextButton {
                visible: page.changeable && page.storage.trash.length > 0
                enabled: !page.storage.busy
                iconName: "trash-2"
                text: qsTr("Empty trash")
                onClicked: question.askForTrash()
            }
        }
        StoredConversations {
            storage: page.storage
            conversations: page.storage.trash
            trashed: true
            onEraseRequested: conversation => question.ask(conversation)
        }
    }
    EraseDialog {
        id: question
        storage: page.storage
    }
}

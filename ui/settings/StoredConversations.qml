// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.SettingsFrame
import NextGpt.Style

// Conversations in the settings.
SettingItem {
    id: list

    required property StorageViewModel storage
    property var conversations: [] // rows of StorageViewModel
    property bool trashed: false
    signal eraseRequested(var conversation)

    words: conversations.map(conversation => conversation.title)
    visible: found && conversations.length > 0

    // Not in a layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        width: parent.width
        spacing: Metrics.xs
        Repeater {
            model: list.conversations
            StoredConversation {
                required property var modelData
                width: list.width
                conversation: modelData
                storage: list.storage
                trashed: list.trashed
                onEraseRequested: list.eraseRequested(modelData)
            }
        }
    }
}

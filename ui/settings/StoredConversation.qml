// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Files
import NextGpt.Style

// A conversation in the settings: its title, its size and its actions.
RowLayout {
    id: row

    required property StorageViewModel storage
    property var conversation: ({}) // id, title, size
    property bool trashed: false
    signal eraseRequested

    spacing: Metrics.xs
    Accessible.role: Accessible.ListItem
    //: Title of a conversation and its size
    Accessible.name: qsTr("%1, %2").arg(conversation.title).arg(conversation.size)

    Label {
        Layout.fillWidth: true
        text: row.conversation.title
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    Label {
        Layout.rightMargin: Metrics.s
        text: row.conversation.size
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
    IconButton {
        id: save
        visible: !row.trashed
        enabled: !row.storage.transfer.busy
        iconName: "download"
        //: %1: title of a conversation
        text: qsTr("Export “%1”").arg(row.conversation.title)
        onClicked: formats.popup(save, 0, save.height)
        ExportMenu {
            id: formats
            onFormatChosen: format => row.storage.transfer.exportConversation(row.conversation.id, format)
        }
    }
    IconButton {
        visible: row.trashed && !row.storage.readOnly
        enabled: !row.storage.busy
        iconName: "undo-2"
        //: %1: title of a conversation
        text: qsTr("Restore “%1”").arg(row.conversation.title)
        onClicked: row.storage.restore(row.conversation.id)
    }
    IconButton {
        visible: !row.storage.readOnly
        enabled: !row.storage.busy
        iconName: "trash-2"
        //: %1: title of a conversation
        text: qsTr("Delete “%1” for good").arg(row.conversation.title)
        onClicked: row.eraseRequested()
    }
}

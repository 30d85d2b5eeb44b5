// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation
import NextGpt.SettingsFrame

// Export of all conversations, and import.
SettingsGroup {
    id: section

    required property TransferViewModel transfer
    property bool changeable: true
    property bool empty: false

    title: qsTr("Export and import")

    SettingRow {
        title: qsTr("Export all")
        help: qsTr("As JSON with all media, into a new folder beside your last export or in your documents")
        TextButton {
            enabled: !section.transfer.busy && !section.empty
            iconName: "download"
            text: qsTr("Export")
            onClicked: section.transfer.exportAll()
        }
    }
    SettingRow {
        visible: found && section.changeable
        title: qsTr("Import")
        help: qsTr("Adds conversations that were exported as JSON")
        TextButton {
            enabled: !section.transfer.busy
            iconName: "upload"
            text: qsTr("Import…")
            onClicked: Actions.importConversations()
        }
    }
}

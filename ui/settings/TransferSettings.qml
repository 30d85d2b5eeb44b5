// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Export of all conversations, and import.
SettingsGroup {
    id: section

    required property TransferViewModel transfer
    property bool changeable: true
    property bool empty: false

    title: qsTr("Export and import")

    SettingRow {
        title: qsTr("Export all")
        help: qsTr("As JSON with all media, into the folder “NExT-GPT” of your documents. Nothing there is replaced.")
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
            onClicked: {
                opening.active = true
                const dialog = opening.item as FileDialog
                dialog.open()
            }
        }
    }
    SettingRow {
        visible: found && section.transfer.exportText !== ""
        title: section.transfer.exportText
        Accessible.role: Accessible.AlertMessage
        Accessible.name: title
        TextButton {
            iconName: "folder-open"
            text: qsTr("Open folder")
            onClicked: section.transfer.openExportFolder()
        }
    }
    Loader {
        id: opening
        active: false
        visible: false
        sourceComponent: FileDialog {
            title: qsTr("Import conversations")
            fileMode: FileDialog.OpenFiles
            //: File name pattern
            nameFilters: [qsTr("Exported conversations (*.json)")]
            onAccepted: section.transfer.importFiles(selectedFiles)
        }
    }
}

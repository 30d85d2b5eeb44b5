// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Navigation
import NextGpt.Style

// The published parts, and where their files go.
ColumnLayout {
    id: view

    required property ModelsViewModel models

    spacing: Metrics.m

    SectionHeading {
        Layout.fillWidth: true
        text: qsTr("Published parts")
    }
    Label {
        Layout.fillWidth: true
        //: %1: name of a server
        text: qsTr("Parts of the original NExT-GPT, from their publishers' pages at %1. Nothing is downloaded before you accept a part's licence and start it. Sizes are checked, and hashes as the server names them.").arg(view.models.endpoint)
        wrapMode: Text.Wrap
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Metrics.s
        Icon {
            name: "hard-drive"
            color: Theme.textTertiary
        }
        Label {
            Layout.fillWidth: true
            text: view.models.folder
            elide: Text.ElideMiddle
            color: Theme.textTertiary
            Accessible.name: qsTr("The files are in %1").arg(text)
        }
        TextButton {
            quiet: true
            iconName: "folder-open"
            text: qsTr("Open folder")
            onClicked: view.models.openFolder()
        }
    }
    // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        Layout.fillWidth: true
        spacing: Metrics.s
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Published parts")
        Repeater {
            model: view.models.downloads
            DownloadRow {
                width: parent.width
                onStartRequested: accepted ? view.models.start(index) : licenceDialog.ask(index, title, licenceName, licenceAddress, false)
                onImportRequested: accepted ? Actions.importModelPart(index)
                                            : licenceDialog.ask(index, title, licenceName, licenceAddress, true)
                onPauseRequested: view.models.pause(index)
                onCancelRequested: question.ask(index, title)
            }
        }
    }
    LicenceDialog {
        id: licenceDialog
        onAccepted: {
            view.models.acceptLicence(row)
            if (importing)
                Actions.importModelPart(row)
            else
                view.models.start(row)
        }
    }
    ConfirmDialog {
        id: question
        property int row: -1
        property string part: ""
        function ask(row: int, part: string) {
            question.row = row
            question.part = part
            open()
        }
        title: qsTr("Cancel this download?")
        //: %1: name of a part of a model
        text: qsTr("Incomplete files of “%1” will be deleted. Complete files are kept.").arg(part)
        confirmText: qsTr("Delete incomplete files")
        cancelText: qsTr("Keep")
        onConfirmed: view.models.cancel(row)
    }
}

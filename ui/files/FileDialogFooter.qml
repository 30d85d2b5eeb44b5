// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The lower edge of the file dialog: what stands in the way of the name, the kinds of files, and the buttons.
Item {
    id: foot

    required property FileChooser chooser
    required property int problem
    required property string fileName
    readonly property var filters: chooser.filters // list of { name, patterns }
    property bool canAccept: false
    property int count: 0
    signal accepted
    signal cancelled
    signal filterChosen(var patterns)

    readonly property string problemText: {
        switch (problem) {
        case FileChooser.Exists: //: %1: file name
            return qsTr("“%1” already exists here. Do you want to replace it?").arg(fileName)
        case FileChooser.Empty:
            return qsTr("Enter a file name.")
        case FileChooser.TooLong:
            return qsTr("This file name is too long.")
        case FileChooser.FolderMissing:
            return qsTr("This folder does not exist.")
        case FileChooser.FolderReadOnly:
            return qsTr("You may not write to this folder. Choose another one.")
        case FileChooser.IsFolder:
            return qsTr("A folder has this name. Choose another name.")
        default:
            return ""
        }
    }

    implicitHeight: Math.max(row.implicitHeight, message.implicitHeight) + 2 * Metrics.l
    height: implicitHeight

    Row {
        id: message
        anchors.left: parent.left
        anchors.right: row.left
        anchors.leftMargin: Metrics.xl
        anchors.rightMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.s
        visible: foot.problemText !== ""
        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: "triangle-alert"
            color: Theme.warning
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: message.width - sign.width - message.spacing
            text: foot.problemText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
    }
    SelectBox {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.xl
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, row.x - Metrics.xl - Metrics.m)
        visible: !foot.chooser.saving && !foot.chooser.choosesFolder
        //: The label of a list of file types
        name: qsTr("File type")
        value: "0"
        options: foot.filters.map((filter, index) => ({ value: String(index), text: filter.name }))
        onChosen: value => {
            foot.filterChosen(foot.filters[Number(value)].patterns)
        }
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Metrics.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.s
        TextButton {
            quiet: true
            text: qsTr("Cancel")
            onClicked: foot.cancelled()
        }
        TextButton {
            prominent: true
            enabled: foot.canAccept
            text: {
                if (foot.chooser.acceptText !== "")
                    return foot.chooser.acceptText
                if (!foot.chooser.saving)
                    //: Attaches the chosen files to the message
                    return foot.count > 1 ? qsTr("Attach %n file(s)", "", foot.count) : qsTr("Attach")
                return foot.problem === FileChooser.Exists ? qsTr("Replace") : qsTr("Save")
            }
            onClicked: foot.accepted()
        }
    }
}

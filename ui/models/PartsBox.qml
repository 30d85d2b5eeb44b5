// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The files and folders that a model is to be made of: dropped anywhere on the page, or chosen.
Card {
    id: box

    required property ModelsViewModel models
    property bool dropping: false
    readonly property ModelMaker maker: models.maker
    readonly property bool empty: maker.paths.length === 0
    readonly property bool making: maker.phase === MakingPhase.Making

    implicitHeight: column.implicitHeight + 2 * Metrics.l
    color: dropping ? Theme.accentTint : Theme.raised
    border.width: dropping ? Metrics.focusWidth : Metrics.hairline
    border.color: dropping ? Theme.accent : Theme.hairline

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.l
        spacing: Metrics.m

        Icon {
            Layout.alignment: Qt.AlignHCenter
            visible: box.empty
            name: "upload"
            size: Metrics.iconLarge
            color: Theme.textTertiary
        }
        Label {
            Layout.fillWidth: true
            visible: box.empty
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Drop folders or files here")
            font.pixelSize: Metrics.fontReading
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            visible: box.empty
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("A language model, ImageBind, NExT-GPT's trained tensors and the decoders that you have")
            color: Theme.textSecondary
        }
        // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
        Column {
            Layout.fillWidth: true
            visible: !box.empty
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Chosen files and folders")
            Repeater {
                model: box.maker.paths
                PathRow {
                    required property string modelData
                    width: parent.width
                    enabled: !box.making
                    path: modelData
                    onRemoved: box.maker.remove(modelData)
                }
            }
        }
        Flow {
            Layout.alignment: box.empty ? Qt.AlignHCenter : Qt.AlignLeft
            Layout.preferredWidth: Math.min(oneRow, column.width)
            readonly property real oneRow: folder.width + files.width + 2 * spacing
                                           + (downloads.visible ? downloads.width + spacing : 0)
                                           + (again.visible ? again.width + spacing : 0)
                                           + (clear.visible ? clear.width + spacing : 0)
            spacing: Metrics.s
            TextButton {
                id: folder
                enabled: !box.making
                iconName: "folder"
                text: qsTr("Add folder…")
                onClicked: Actions.addModelFolder()
            }
            TextButton {
                id: files
                enabled: !box.making
                iconName: "file"
                text: qsTr("Add files…")
                onClicked: Actions.addModelFiles()
            }
            TextButton {
                id: downloads
                visible: box.models.downloaded && !Array.from(box.maker.paths).includes(box.models.folder)
                enabled: !box.making
                iconName: "download"
                text: qsTr("Add downloaded parts")
                onClicked: box.maker.addDownloads()
            }
            TextButton {
                id: again
                visible: !box.empty && !box.making && box.maker.phase !== MakingPhase.Examining
                iconName: "refresh-cw"
                text: qsTr("Examine again")
                onClicked: box.maker.examine()
            }
            TextButton {
                id: clear
                visible: !box.empty && !box.making
                quiet: true
                //: Takes all files out of the list
                text: qsTr("Clear")
                onClicked: {
                    box.maker.clear()
                    folder.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
    }
}

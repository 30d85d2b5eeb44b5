// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// In place of a medium whose file was deleted, moved or damaged: where it was, and a way to bring it back.
Item {
    id: missing

    required property MessagePart part
    readonly property bool roomy: width >= Metrics.thumbnail * 3

    Accessible.role: Accessible.AlertMessage
    Accessible.name: reason.text

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Metrics.s
        spacing: Metrics.s
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            size: missing.part.info.visual ? Metrics.iconLarge : Metrics.icon
            name: "triangle-alert"
            color: Theme.textTertiary
        }
        Label {
            id: reason
            width: parent.width
            visible: missing.roomy
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            text: qsTr("This file is damaged or missing")
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, locate.implicitWidth + copy.implicitWidth + spacing)
            visible: missing.roomy
            spacing: Metrics.xs
            TextButton {
                id: locate
                implicitHeight: Metrics.controlSmall
                textSize: Metrics.fontMeta
                //: Chooses the file of a medium again
                text: qsTr("Locate…")
                onClicked: Actions.locateMedia(missing.part.message.messageId, missing.part.index)
            }
            TextButton {
                id: copy
                implicitHeight: Metrics.controlSmall
                quiet: true
                textSize: Metrics.fontMeta
                //: Copies where the file was
                text: qsTr("Copy path")
                onClicked: missing.part.message.chat.copyText(missing.part.path)
            }
        }
    }
}

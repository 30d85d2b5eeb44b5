// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A block of code with its language, horizontal scrolling or wrapping, and a button to copy it.
Card {
    id: code

    property string text: ""
    property string language: ""
    // In a message.
    property var piece: null // TextPiece
    property MessagePart part: null
    property int pieceIndex: 0
    property bool wrapped: false

    implicitHeight: bar.height + body.height + Metrics.m
    color: Theme.surface

    Item {
        id: bar
        width: parent.width
        height: Metrics.control + Metrics.xs
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Metrics.m
            anchors.verticalCenter: parent.verticalCenter
            text: code.language === "" ? qsTr("Code") : code.language
            color: Theme.textTertiary
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontLabel
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Metrics.xs
            anchors.verticalCenter: parent.verticalCenter
            TextButton {
                quiet: true
                text: code.wrapped ? qsTr("Do not wrap") : qsTr("Wrap lines")
                textSize: Metrics.fontMeta
                onClicked: code.wrapped = !code.wrapped
            }
            TextButton {
                id: copyButton
                quiet: true
                iconName: confirmation.running ? "check" : "copy"
                text: confirmation.running ? qsTr("Copied") : qsTr("Copy")
                textSize: Metrics.fontMeta
                onClicked: {
                    clipboard.text = code.text
                    clipboard.selectAll()
                    clipboard.copy()
                    confirmation.restart()
                }
                Timer {
                    id: confirmation
                    interval: Motion.confirmation
                }
                TextEdit {
                    id: clipboard
                    visible: false
                    textFormat: TextEdit.PlainText
                    Accessible.ignored: true
                }
            }
        }
    }
    Flickable {
        id: body
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.m
        height: area.implicitHeight
        contentWidth: area.width
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        T.ScrollBar.horizontal: AppScrollBar {}
        BlockText {
            id: area
            width: code.wrapped ? body.width : Math.max(body.width, implicitWidth)
            wrapMode: code.wrapped ? TextEdit.WrapAnywhere : TextEdit.NoWrap
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontUi
            piece: code.piece
            plain: code.piece ? "" : code.text
            part: code.part
            pieceIndex: code.pieceIndex
            name: code.text
        }
    }
}

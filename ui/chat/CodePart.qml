// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// Code as it was written: its language, its own sideways scroll, and one press to take it along.
Card {
    id: code

    property string text: ""
    property string language: ""
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
            text: code.language === "" ? qsTr("code") : code.language
            color: Theme.textTertiary
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontLabel
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Metrics.xs
            anchors.verticalCenter: parent.verticalCenter
            PillButton {
                quiet: true
                text: code.wrapped ? qsTr("Unwrap") : qsTr("Wrap")
                textSize: Metrics.fontMeta
                onClicked: code.wrapped = !code.wrapped
            }
            PillButton {
                id: copyButton
                quiet: true
                iconName: acknowledge.running ? "check" : "copy"
                text: acknowledge.running ? qsTr("Copied") : qsTr("Copy")
                textSize: Metrics.fontMeta
                onClicked: {
                    words.selectAll()
                    words.copy()
                    words.deselect()
                    acknowledge.restart()
                }
                Timer {
                    id: acknowledge
                    interval: Motion.acknowledge
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
        height: words.implicitHeight
        contentWidth: words.width
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        T.ScrollBar.horizontal: SlimScrollBar {}
        SelectableText {
            id: words
            width: code.wrapped ? body.width : Math.max(body.width, implicitWidth)
            wrapMode: code.wrapped ? TextEdit.WrapAnywhere : TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontUi
            text: code.text
            name: code.text
        }
    }
}

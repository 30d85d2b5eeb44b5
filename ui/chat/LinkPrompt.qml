// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// Names the host of a link and asks before it is opened outside the program.
AppDialog {
    id: prompt

    required property ChatViewModel chat
    property string link: ""

    function ask(target: string) {
        link = target
        open()
        confirm.forceActiveFocus(Qt.PopupFocusReason)
    }

    title: qsTr("Open this link?")

    Label {
        Layout.fillWidth: true
        text: prompt.chat.destinationOf(prompt.link)
        wrapMode: Text.WrapAnywhere
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: Metrics.fontSection
        font.weight: Font.DemiBold
    }
    Label {
        Layout.fillWidth: true
        text: prompt.link
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 6
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        color: Theme.textSecondary
        font.family: Metrics.monoFamily
        font.pixelSize: Metrics.fontMeta
    }
    Row {
        topPadding: Metrics.s
        spacing: Metrics.s
        TextButton {
            id: confirm
            prominent: true
            iconName: "external-link"
            text: qsTr("Open")
            onClicked: {
                prompt.chat.openLink(prompt.link)
                prompt.close()
            }
        }
        TextButton {
            iconName: "copy"
            text: qsTr("Copy link")
            onClicked: {
                prompt.chat.copyText(prompt.link)
                prompt.close()
            }
        }
        TextButton {
            quiet: true
            text: qsTr("Cancel")
            onClicked: prompt.close()
        }
    }
}

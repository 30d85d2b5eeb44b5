// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Above the buttons: why the message cannot be sent, or what was not attached or inserted and which attachments are used
// only in part.
RowLayout {
    id: line

    required property DraftViewModel draft
    readonly property bool paused: draft.pauseText !== ""
    readonly property bool blocked: paused || draft.failureText !== ""
    readonly property string text: paused ? draft.pauseText : blocked ? draft.failureText
                                 : draft.notice + (draft.notice !== "" && draft.partialText !== "" ? "\n" : "") + draft.partialText

    visible: text !== ""
    spacing: Metrics.s
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        Layout.alignment: Qt.AlignVCenter
        name: line.blocked ? "circle-alert" : "info"
        color: line.blocked ? Theme.error : Theme.warning
    }
    Label {
        Layout.fillWidth: true
        text: line.text
        color: line.blocked ? Theme.error : Theme.textSecondary
        font.pixelSize: Metrics.fontMeta
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    TextButton {
        visible: line.blocked && !line.paused
        implicitHeight: Metrics.controlSmall
        quiet: true
        textSize: Metrics.fontMeta
        //: Removes the attachments that cannot be sent
        text: qsTr("Remove")
        onClicked: line.draft.removeFailed()
    }
    TextButton {
        visible: !line.blocked && line.draft.imageOffered
        implicitHeight: Metrics.controlSmall
        quiet: true
        textSize: Metrics.fontMeta
        text: qsTr("Attach the image")
        onClicked: line.draft.attachOfferedImage()
    }
    TextButton {
        visible: !line.blocked && line.draft.beginningText !== ""
        implicitHeight: Metrics.controlSmall
        quiet: true
        textSize: Metrics.fontMeta
        text: line.draft.beginningText
        onClicked: line.draft.insertBeginning()
    }
    IconButton {
        visible: !line.blocked && line.draft.notice !== ""
        implicitWidth: Metrics.controlSmall
        implicitHeight: Metrics.controlSmall
        iconName: "x"
        iconSize: Metrics.iconSmall
        text: qsTr("Dismiss")
        onClicked: line.draft.setNotice("")
    }
}

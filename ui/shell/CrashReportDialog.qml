// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// The report of the previous crash, to read and to copy. It stays on this computer.
AppDialog {
    id: dialog

    required property CrashViewModel crash
    property string report: ""

    title: qsTr("Crash report")
    onAboutToShow: report = crash.report()

    Label {
        Layout.fillWidth: true
        text: qsTr("This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.textSecondary
    }
    TextButton {
        iconName: "copy"
        text: qsTr("Copy report")
        onClicked: dialog.crash.copyReport()
    }
    Card {
        Layout.fillWidth: true
        implicitHeight: content.implicitHeight + 2 * Metrics.m
        color: Theme.surface
        TextEdit {
            id: content
            x: Metrics.m
            y: Metrics.m
            width: parent.width - 2 * Metrics.m
            text: dialog.report
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.WrapAnywhere
            readOnly: true
            selectByMouse: true
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontMeta
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.StaticText
            Accessible.name: dialog.title
            Accessible.readOnly: true
        }
    }
}

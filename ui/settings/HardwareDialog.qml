// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// What the program uses of this computer, and what to do about what is missing.
AppDialog {
    id: dialog

    required property HardwareCheck hardware

    title: qsTr("Hardware check")
    onAboutToShow: hardware.refresh()

    // Not in a layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        id: lines
        Layout.fillWidth: true
        spacing: Metrics.m
        Repeater {
            model: dialog.hardware.rows
            RowLayout {
                id: row

                required property var modelData

                width: lines.width
                spacing: Metrics.m
                Accessible.role: Accessible.StaticText
                //: Name of a row of the hardware check and its value
                Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.value)

                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Metrics.xxs
                    name: row.modelData.good ? "circle-check" : "triangle-alert"
                    color: row.modelData.good ? Theme.ok : Theme.warning
                }
                Label {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Metrics.fieldWidth
                    text: row.modelData.name
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    text: row.modelData.value
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    color: row.modelData.good ? Theme.textSecondary : Theme.text
                    Accessible.ignored: true
                }
            }
        }
    }
    RowLayout {
        Layout.topMargin: Metrics.s
        spacing: Metrics.s
        TextButton {
            iconName: "refresh-cw"
            text: qsTr("Check again")
            enabled: !dialog.hardware.checking
            onClicked: dialog.hardware.refresh()
        }
        TextButton {
            iconName: "copy"
            text: qsTr("Copy report")
            enabled: !dialog.hardware.checking
            onClicked: dialog.hardware.copy()
        }
    }
}

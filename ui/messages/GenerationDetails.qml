// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The prompt and the settings that a medium was generated with, and a button to copy them.
T.Popup {
    id: popup

    property var entries: []

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Metrics.l
    margins: Metrics.s
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: FloatingCard { radius: Metrics.radiusCard }
    contentItem: ColumnLayout {
        spacing: Metrics.s
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Generation details")
        RowLayout {
            Label {
                Layout.fillWidth: true
                text: qsTr("Generation details")
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignLeft
            }
            IconButton {
                iconName: "copy"
                focus: true
                text: qsTr("Copy details")
                onClicked: {
                    //: A line of the copied details: label and value
                    clipboard.text = (popup.entries ?? []).map(entry => qsTr("%1: %2").arg(entry.label).arg(entry.value)).join("\n")
                    clipboard.selectAll()
                    clipboard.copy()
                }
                TextEdit {
                    id: clipboard
                    visible: false
                    Accessible.ignored: true
                }
            }
        }
        // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
        Column {
            spacing: Metrics.s
            Repeater {
                model: popup.entries
                RowLayout {
                    id: line
                    required property var modelData
                    spacing: Metrics.l
                    Label {
                        Layout.preferredWidth: Metrics.fieldWidth
                        text: line.modelData.label
                        color: Theme.textTertiary
                        font.pixelSize: Metrics.fontMeta
                        horizontalAlignment: Text.AlignLeft
                    }
                    Label {
                        Layout.maximumWidth: Metrics.tooltip
                        text: line.modelData.value
                        wrapMode: Text.Wrap
                        font.family: Metrics.monoFamily
                        font.pixelSize: Metrics.fontMeta
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// Everything that made an image, a video or an audio clip what it is, ready to be taken along.
T.Popup {
    id: popup

    property var entries: []

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Metrics.l
    margins: Metrics.s
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Card {}
    contentItem: ColumnLayout {
        spacing: Metrics.s
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Recipe")
        RowLayout {
            Label {
                Layout.fillWidth: true
                text: qsTr("Recipe")
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignLeft
            }
            IconButton {
                iconName: "copy"
                focus: true
                text: qsTr("Copy the recipe")
                onClicked: {
                    clipboard.text = (popup.entries ?? []).map(entry => entry.label + ": " + entry.value).join("\n")
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
        Repeater {
            model: popup.entries
            RowLayout {
                id: line
                required property var modelData
                spacing: Metrics.l
                Label {
                    Layout.preferredWidth: Metrics.field
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

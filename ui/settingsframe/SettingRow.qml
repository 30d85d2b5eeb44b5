// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Style

// A setting: its title, an explanation, and its control beside them, or below where there is no room.
SettingItem {
    id: row

    property string title: ""
    property string help: ""
    default property alias control: slot.data

    words: [title, help]

    GridLayout {
        width: parent.width
        columns: width < Metrics.settingsCompact ? 1 : 2
        columnSpacing: Metrics.l
        rowSpacing: Metrics.xs

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Metrics.xxs
            Label {
                Layout.fillWidth: true
                text: row.title
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                font.weight: Font.Medium
            }
            Label {
                Layout.fillWidth: true
                visible: row.help !== ""
                text: row.help
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
            }
        }
        RowLayout {
            id: slot
            spacing: Metrics.s
            Layout.minimumHeight: Metrics.control
            Layout.alignment: parent.columns === 2 ? Qt.AlignRight | Qt.AlignVCenter : Qt.AlignLeft
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// What it is, what it does, and the control; under each other where there is no room beside.
GridLayout {
    id: row

    property string title: ""
    property string help: ""
    default property alias control: slot.data

    Layout.fillWidth: true
    columns: width < Metrics.settingsFold ? 1 : 2
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
        Layout.alignment: row.columns === 2 ? Qt.AlignRight | Qt.AlignVCenter : Qt.AlignLeft
    }
}

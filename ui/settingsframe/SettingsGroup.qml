// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Style

// Settings that belong together, under a heading. A search that finds none of them hides the group.
ColumnLayout {
    id: group

    property string title: ""
    default property alias items: rows.data
    readonly property bool found: {
        for (let i = 0; i < rows.children.length; ++i) {
            const item = rows.children[i] as SettingItem
            if (item && item.found)
                return true
        }
        return false
    }

    Layout.fillWidth: true
    visible: found
    spacing: Metrics.s

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: group.title
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontLabel
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: Metrics.labelSpacing
        Accessible.role: Accessible.Heading
    }
    ColumnLayout {
        id: rows
        Layout.fillWidth: true
        spacing: Metrics.m
    }
}

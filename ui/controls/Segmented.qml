// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A choice of a few words of which one holds.
Row {
    id: segments

    property var options: []
    property string value: ""
    property string name: ""
    signal chosen(string value)

    spacing: Metrics.xs
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: segments.options
        Chip {
            required property var modelData
            implicitHeight: Metrics.control
            checkable: true
            checked: segments.value === modelData.value
            iconName: modelData.icon
            voice: checked ? Theme.accent : Theme.textSecondary
            text: modelData.text
            onClicked: {
                segments.chosen(modelData.value)
                checked = Qt.binding(() => segments.value === modelData.value)
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// One of a few options.
Row {
    id: segments

    property var options: [] // list of { value, text, icon }
    property int value: 0
    property string name: ""
    signal chosen(int value)

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
            iconColor: checked ? Theme.accent : Theme.textSecondary
            text: modelData.text
            onClicked: {
                segments.chosen(modelData.value)
                checked = Qt.binding(() => segments.value === modelData.value)
            }
        }
    }
}

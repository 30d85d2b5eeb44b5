// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The values of the curves at one step.
FloatingCard {
    id: card

    property int step: 0
    property var rows: [] // list of { name, color, value }

    implicitWidth: column.width + 2 * Metrics.m
    implicitHeight: column.height + 2 * Metrics.s
    width: implicitWidth
    height: implicitHeight
    Accessible.ignored: true

    Column {
        id: column
        x: Metrics.m
        y: Metrics.s
        spacing: Metrics.xxs
        Label {
            text: qsTr("Step %1").arg(Format.number(card.step, 0))
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
        Grid {
            columns: 3
            columnSpacing: Metrics.s
            rowSpacing: Metrics.xxs
            verticalItemAlignment: Grid.AlignVCenter
            Repeater {
                model: card.rows.length * 3
                Loader {
                    required property int index
                    readonly property var entry: card.rows[Math.floor(index / 3)]
                    sourceComponent: entry === undefined ? null : index % 3 === 0 ? dot : index % 3 === 1 ? name : value
                    Component {
                        id: dot
                        Rectangle {
                            width: Metrics.dot
                            height: Metrics.dot
                            radius: height / 2
                            color: entry.color
                        }
                    }
                    Component {
                        id: name
                        Label {
                            text: entry.name
                            color: Theme.textSecondary
                            font.pixelSize: Metrics.fontMeta
                            Accessible.ignored: true
                        }
                    }
                    Component {
                        id: value
                        Label {
                            text: entry.value
                            font.pixelSize: Metrics.fontMeta
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}

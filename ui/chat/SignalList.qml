// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The signal tokens the reply emitted, one per medium, with their probability.
Flow {
    id: strip

    property var signals: [] // list of { modality, probability }

    visible: signals !== undefined && signals !== null && signals.length > 0
    spacing: Metrics.xs + Metrics.xxs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Signal tokens of this reply")

    Repeater {
        model: strip.signals
        Rectangle {
            id: pill
            required property var modelData
            readonly property ModalityInfo info: Modalities.of(modelData.modality)
            implicitWidth: row.implicitWidth + 2 * (Metrics.s + Metrics.xxs)
            implicitHeight: Metrics.controlSmall - Metrics.xxs
            radius: height / 2
            color: Theme.transparent
            border.width: Metrics.hairline
            border.color: Theme.hairline
            Row {
                id: row
                anchors.centerIn: parent
                spacing: Metrics.xs + Metrics.xxs
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    size: Metrics.iconSmall
                    name: pill.info.icon
                    color: pill.info.color
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: pill.info.name
                    font.pixelSize: Metrics.fontMeta
                    color: Theme.textSecondary
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Format.number(pill.modelData.probability, 2)
                    color: Theme.textTertiary
                    font.family: Metrics.monoFamily
                    font.pixelSize: Metrics.fontLabel
                }
            }
        }
    }
    Label {
        height: Metrics.controlSmall - Metrics.xxs
        leftPadding: Metrics.xs
        text: qsTr("signal tokens of this reply")
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Which of its media signals the answer fired, and how sure it was.
Flow {
    id: strip

    property var signals: []

    visible: signals !== undefined && signals !== null && signals.length > 0
    spacing: Metrics.xs + Metrics.xxs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Signals this answer fired")

    Repeater {
        model: strip.signals
        Rectangle {
            id: pill
            required property var modelData
            implicitWidth: row.implicitWidth + 2 * (Metrics.s + Metrics.xxs)
            implicitHeight: Metrics.controlSmall - Metrics.xxs
            radius: height / 2
            color: Theme.clear
            border.width: Metrics.hair
            border.color: Theme.hairline
            Row {
                id: row
                anchors.centerIn: parent
                spacing: Metrics.xs + Metrics.xxs
                Lucide {
                    anchors.verticalCenter: parent.verticalCenter
                    size: Metrics.iconSmall
                    name: Theme.glyph(pill.modelData.modality)
                    color: Theme.voice(pill.modelData.modality)
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Theme.word(pill.modelData.modality)
                    font.pixelSize: Metrics.fontMeta
                    color: Theme.textSecondary
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Number(pill.modelData.probability).toLocaleString(Qt.locale(), "f", 2)
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
        text: qsTr("signals this answer fired")
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
}

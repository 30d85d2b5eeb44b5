// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A short permanent label, such as "Demo".
Rectangle {
    id: badge

    property alias text: label.text
    property int textSize: Metrics.fontLabel

    implicitWidth: label.implicitWidth + 2 * Metrics.s
    implicitHeight: label.implicitHeight + Metrics.xs
    radius: height / 2
    color: Theme.transparent
    border.width: Metrics.hairline
    border.color: Theme.controlBorder

    Label {
        id: label
        anchors.centerIn: parent
        color: Theme.textSecondary
        font.pixelSize: badge.textSize
        font.weight: Font.Medium
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A short standing remark, such as "Demo".
Rectangle {
    id: badge

    property alias text: label.text

    implicitWidth: label.implicitWidth + 2 * Metrics.s
    implicitHeight: label.implicitHeight + Metrics.xs
    radius: height / 2
    color: Theme.clear
    border.width: Metrics.hair
    border.color: Theme.controlBorder

    Label {
        id: label
        anchors.centerIn: parent
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontLabel
        font.weight: Font.Medium
    }
}

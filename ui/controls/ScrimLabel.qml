// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Words over an image, on their own opaque ground.
Rectangle {
    id: chip

    property string text: ""
    property string iconName: ""
    property color voice: Theme.scrimInkMuted

    implicitWidth: row.implicitWidth + 2 * (Metrics.s + Metrics.xxs)
    implicitHeight: Metrics.controlSmall
    radius: Metrics.radiusControl
    color: Theme.scrim

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Metrics.xs + Metrics.xxs
        Lucide {
            anchors.verticalCenter: parent.verticalCenter
            visible: chip.iconName !== ""
            name: chip.iconName
            size: Metrics.iconSmall
            color: chip.voice
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: Theme.scrimInk
            font.pixelSize: Metrics.fontMeta
            font.weight: Font.Medium
        }
    }
}

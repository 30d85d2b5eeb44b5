// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Text over an image or a video, on its own opaque background.
Rectangle {
    id: chip

    property string text: ""
    property string iconName: ""
    property color iconColor: Theme.overlayTextMuted

    implicitWidth: row.implicitWidth + 2 * (Metrics.s + Metrics.xxs)
    implicitHeight: Metrics.controlSmall
    radius: Metrics.radiusControl
    color: Theme.overlay

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Metrics.xs + Metrics.xxs
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: chip.iconName !== ""
            name: chip.iconName
            size: Metrics.iconSmall
            color: chip.iconColor
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: Theme.overlayText
            font.pixelSize: Metrics.fontMeta
            font.weight: Font.Medium
        }
    }
}

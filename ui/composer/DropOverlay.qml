// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// Covers the window while something is dragged over it, and says what dropping it does or why it is refused.
DropTarget {
    id: area

    onDropped: Actions.focusPrompt()

    Rectangle {
        anchors.fill: parent
        color: Theme.dropBackground
        opacity: area.hovering ? 1 : 0
        visible: opacity > 0
        Behavior on opacity { NumberAnimation { duration: Motion.fade } }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.l
            radius: Metrics.radiusComposer
            color: area.accepted ? Theme.accentTint : Theme.errorTint
            border.width: Metrics.focusWidth
            border.color: area.accepted ? Theme.accent : Theme.error
        }
        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Metrics.huge, Metrics.dialog)
            spacing: Metrics.m
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: area.accepted ? "upload" : "circle-alert"
                size: Metrics.thumbnail
                color: area.accepted ? Theme.accent : Theme.error
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: area.title
                font.pixelSize: Metrics.fontTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                visible: text !== ""
                text: area.detail
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontReading
            }
        }
    }
}

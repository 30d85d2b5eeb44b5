// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// Accepts files that are dropped anywhere on the window, and says what will happen to them.
DropArea {
    id: area

    required property DraftViewModel draft

    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        if (drop.hasUrls) {
            area.draft.addUrls(drop.urls)
            drop.accept(Qt.CopyAction)
            Actions.focusPrompt()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.dropBackground
        opacity: area.containsDrag ? 1 : 0
        visible: opacity > 0
        Behavior on opacity { NumberAnimation { duration: Motion.fade } }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.l
            radius: Metrics.radiusComposer
            color: Theme.accentTint
            border.width: Metrics.focusWidth
            border.color: Theme.accent
        }
        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Metrics.huge, Metrics.dialog)
            spacing: Metrics.m
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "upload"
                size: Metrics.thumbnail
                color: Theme.accent
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Drop to attach")
                font.pixelSize: Metrics.fontTitle
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Drop images, videos or audio clips to attach them to your message. Your files are copied and stay unchanged.")
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontReading
            }
        }
    }
}

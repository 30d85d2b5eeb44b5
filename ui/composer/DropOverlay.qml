// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The whole window takes what is dropped on it, and says beforehand what it will do with it.
DropArea {
    id: area

    required property var draft
    signal taken

    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        if (drop.hasUrls) {
            area.draft.addUrls(drop.urls)
            drop.accept(Qt.CopyAction)
            area.taken()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.dropVeil
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
            Lucide {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "upload"
                size: Metrics.thumb
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
                text: area.draft.dropHint
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontReading
            }
        }
    }
}

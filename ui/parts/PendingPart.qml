// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Over a medium that is being generated: the stage, the progress, the time left, and a button to stop it.
Item {
    id: pending

    required property MessagePart part
    property bool previewShown: false
    property bool stopping: false

    readonly property string statusText: stopping ? qsTr("Stopping…")
        : Format.facts([part.stepText !== "" ? part.stepText : part.stageText, part.etaText])

    Accessible.role: Accessible.Grouping
    Accessible.name: statusText

    OverlayLabel {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Metrics.s + Metrics.xxs
        visible: pending.previewShown
        iconName: pending.part.info.icon
        iconColor: pending.part.info.overlayColor
        text: qsTr("Preview")
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        height: column.implicitHeight + Metrics.s + Metrics.m
        radius: Metrics.radiusControl + Metrics.xxs
        color: Theme.overlay

        Column {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Metrics.m
            anchors.rightMargin: Metrics.m
            spacing: Metrics.xs
            Item {
                width: parent.width
                height: Math.max(stop.implicitHeight, status.implicitHeight)
                Label {
                    id: status
                    anchors.left: parent.left
                    anchors.right: stop.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: pending.statusText
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.overlayText
                    font.weight: Font.Medium
                }
                OverlayButton {
                    id: stop
                    anchors.right: parent.right
                    anchors.rightMargin: -Metrics.xs
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: !pending.stopping
                    iconName: "x"
                    wide: false
                    text: pending.part.info.stop
                    onClicked: {
                        pending.stopping = true
                        pending.part.message.chat.stopPart(pending.part.message.messageId, pending.part.index)
                    }
                }
            }
            AppProgressBar {
                visible: !pending.part.waiting
                width: parent.width
                value: pending.part.progress
                name: pending.statusText
                trackColor: Theme.overlayTrack
                fill: pending.part.info.overlayColor
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Over what forms: what is being done, how far it is, how long it still takes, and the way out.
Item {
    id: pending

    required property var part
    property bool formed: false
    property bool stopping: false
    signal cancelRequested

    readonly property string words: stopping ? qsTr("Stopping…")
        : [part.stepText !== "" ? part.stepText : part.stageText, part.etaText].filter(piece => piece !== "").join(" · ")

    Accessible.role: Accessible.Grouping
    Accessible.name: words

    ScrimLabel {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Metrics.s + Metrics.xxs
        visible: pending.formed
        iconName: Theme.glyph(pending.part.modality)
        voice: Theme.scrimVoice(pending.part.modality)
        text: qsTr("preview")
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        height: column.implicitHeight + Metrics.s + Metrics.m
        radius: Metrics.radiusControl + Metrics.xxs
        color: Theme.scrim

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
                height: Math.max(cancel.implicitHeight, stage.implicitHeight)
                Label {
                    id: stage
                    anchors.left: parent.left
                    anchors.right: cancel.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: pending.words
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.scrimInk
                    font.weight: Font.Medium
                }
                ScrimButton {
                    id: cancel
                    anchors.right: parent.right
                    anchors.rightMargin: -Metrics.xs
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: !pending.stopping
                    iconName: "x"
                    wide: false
                    text: pending.part.modality === "video" ? qsTr("Stop this video")
                        : pending.part.modality === "audio" ? qsTr("Stop this audio") : qsTr("Stop this image")
                    onClicked: {
                        pending.stopping = true
                        pending.cancelRequested()
                    }
                }
            }
            ProgressLine {
                width: parent.width
                value: pending.part.progress
                name: pending.words
                track: Theme.scrimTrack
                fill: Theme.scrimVoice(pending.part.modality)
            }
        }
    }
}

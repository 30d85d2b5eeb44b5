// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What the model answered: who and how fast, words and media in its order, the signals behind them, what to do next.
Item {
    id: message

    required property var bubble
    readonly property bool streaming: bubble.progress === "streaming"
    readonly property real indent: bubble.width < Metrics.slim ? 0 : avatar.width + Metrics.s + Metrics.xxs

    implicitHeight: column.y + column.implicitHeight
    width: bubble.width

    Rectangle {
        id: avatar
        anchors.left: parent.left
        width: Metrics.avatar
        height: Metrics.avatar
        radius: Metrics.radiusControl - Metrics.xxs
        color: Theme.accent
        Lucide {
            anchors.centerIn: parent
            size: Metrics.iconSmall
            name: "sparkles"
            color: Theme.accentInk
        }
    }
    Label {
        id: header
        anchors.left: avatar.right
        anchors.leftMargin: Metrics.s + Metrics.xxs
        anchors.right: parent.right
        anchors.verticalCenter: avatar.verticalCenter
        text: [qsTr("NExT-GPT"), message.bubble.timeText, message.bubble.statText, message.stateText()]
              .filter(piece => piece !== "").join(" · ")
        color: Theme.textTertiary
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: Metrics.fontMeta
    }
    Column {
        id: column
        anchors.top: avatar.bottom
        anchors.topMargin: Metrics.s
        anchors.left: parent.left
        anchors.leftMargin: message.indent
        anchors.right: parent.right
        spacing: Metrics.m

        GeneratingIndicator {
            visible: message.streaming && repeater.count === 0
        }
        Flow {
            id: parts
            width: parent.width
            spacing: Metrics.m
            visible: repeater.count > 0
            Repeater {
                id: repeater
                model: message.bubble.parts
                PartChooser {
                    bubble: message.bubble
                    available: parts.width
                    writing: message.streaming && index === repeater.count - 1
                }
            }
        }
        SignalStrip {
            width: parent.width
            signals: message.bubble.signals
        }
        MessageActions {
            width: parent.width
            bubble: message.bubble
            media: message.firstMedia()
            visible: !message.streaming
            opacity: message.bubble.active || message.bubble.isLatest ? 1 : 0
            Behavior on opacity { NumberAnimation { duration: Motion.state } }
        }
    }

    function stateText() {
        switch (bubble.progress) {
        case "stopped":
            return qsTr("stopped")
        case "interrupted":
            return qsTr("interrupted")
        case "failed":
            return qsTr("not finished")
        case "queued":
            return qsTr("waiting its turn")
        default:
            return ""
        }
    }
    function firstMedia() {
        for (let i = 0; i < repeater.count; ++i) {
            const part = repeater.itemAt(i)
            if (part && ["image", "video", "audio"].includes(part.kind))
                return part
        }
        return null
    }
}

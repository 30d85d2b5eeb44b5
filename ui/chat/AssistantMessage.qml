// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Parts
import NextGpt.Style

// A reply: its time and speed, text and media in order, the signals behind the media, and actions.
Item {
    id: reply

    required property MessageItem message
    readonly property real indent: message.width < Metrics.compactWidth ? 0 : avatar.width + Metrics.s + Metrics.xxs
    readonly property string stateText: {
        switch (message.messageState) {
        case MessageState.Stopped:
            return qsTr("stopped")
        case MessageState.Interrupted:
            return qsTr("interrupted")
        case MessageState.Failed:
            return qsTr("not completed")
        case MessageState.Queued:
            return qsTr("queued")
        default:
            return ""
        }
    }

    function firstMedia(): MessagePart {
        for (let i = 0; i < repeater.count; ++i) {
            const part = repeater.itemAt(i) as MessagePart
            if (part && part.kind === PartKind.Media)
                return part
        }
        return null
    }

    implicitHeight: column.y + column.implicitHeight
    width: message.width

    Rectangle {
        id: avatar
        anchors.left: parent.left
        width: Metrics.avatar
        height: Metrics.avatar
        radius: Metrics.radiusControl - Metrics.xxs
        color: Theme.accent
        Icon {
            anchors.centerIn: parent
            size: Metrics.iconSmall
            name: "sparkles"
            color: Theme.accentText
        }
    }
    Label {
        anchors.left: avatar.right
        anchors.leftMargin: Metrics.s + Metrics.xxs
        anchors.right: parent.right
        anchors.verticalCenter: avatar.verticalCenter
        text: Format.facts([qsTr("NExT-GPT"), reply.message.timeText, reply.message.statText, reply.stateText])
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
        anchors.leftMargin: reply.indent
        anchors.right: parent.right
        spacing: Metrics.m

        GeneratingIndicator {
            visible: reply.message.streaming && repeater.count === 0
        }
        Flow {
            id: parts
            width: parent.width
            spacing: Metrics.m
            visible: repeater.count > 0
            Repeater {
                id: repeater
                model: reply.message.parts
                PartDelegate {
                    message: reply.message
                    available: parts.width
                    writing: reply.message.streaming && index === repeater.count - 1
                }
            }
        }
        SignalList {
            width: parent.width
            signals: reply.message.signals
        }
        MessageActions {
            width: parent.width
            message: reply.message
            media: reply.firstMedia()
            visible: !reply.message.streaming
            opacity: reply.message.active || reply.message.isLatest ? 1 : 0
            Behavior on opacity { NumberAnimation { duration: Motion.state } }
        }
    }
}

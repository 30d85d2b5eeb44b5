// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Parts
import NextGpt.Style

// A reply: its time, text and media in order, and its actions. Below the newest reply the actions have a row of their own; below
// an earlier one they appear over the gap to the next message and take no space.
Item {
    id: reply

    required property MessageItem message
    readonly property real indent: message.width < Metrics.compactWidth ? 0 : avatar.width + Metrics.s + Metrics.xxs
    readonly property bool ended: !message.streaming && message.messageState !== MessageState.Queued
    readonly property bool empty: repeater.count === 0
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
            visible: reply.message.streaming && reply.empty
        }
        Row {
            visible: reply.message.messageState === MessageState.Queued
            spacing: Metrics.s
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Waiting for its turn")
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontReading
            }
            TextButton {
                quiet: true
                iconName: "x"
                //: Takes a message out of the queue
                text: qsTr("Cancel")
                onClicked: reply.message.chat.queue.cancel(reply.message.messageId)
            }
        }
        Label {
            width: parent.width
            visible: reply.ended && reply.empty && reply.message.isLoaded
            text: qsTr("Stopped before anything was generated.")
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontReading
        }
        Flow {
            id: parts
            width: parent.width
            spacing: Metrics.m
            visible: !reply.empty
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
        MessageActions {
            width: parent.width
            message: reply.message
            media: reply.firstMedia()
            visible: reply.ended && reply.message.isLatest && !Navigation.presenting
        }
    }
    Loader {
        id: floating
        // Kept while the pointer is over the actions or one of their popups is open.
        readonly property bool used: (item as FloatingActions)?.used ?? false
        anchors.left: column.left
        anchors.leftMargin: -Metrics.s
        y: parent.height - Metrics.xs
        active: reply.ended && !reply.message.isLatest && (reply.message.active || used)
        sourceComponent: FloatingActions {
            message: reply.message
            media: reply.firstMedia()
        }
    }
}

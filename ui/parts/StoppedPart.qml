// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Over a medium whose generation was stopped: how far it got, and a button to continue.
Rectangle {
    id: stopped

    required property MessagePart part
    // The same options and seed are known: the result is what it would have become.
    readonly property bool resumable: part.message.messageState === MessageState.Stopped
                                      && part.message.chat.canResume(part.message.messageId)

    function goOn() {
        if (resumable)
            part.message.chat.resume(part.message.messageId)
        else
            part.message.chat.retry(part.message.messageId)
    }

    implicitHeight: row.implicitHeight + Metrics.s
    radius: Metrics.radiusControl + Metrics.xxs
    color: Theme.overlay
    Accessible.role: Accessible.Grouping
    Accessible.name: part.stoppedText

    Item {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.xs
        implicitHeight: Math.max(label.implicitHeight, button.implicitHeight)
        height: implicitHeight
        Label {
            id: label
            anchors.left: parent.left
            anchors.right: button.left
            anchors.verticalCenter: parent.verticalCenter
            text: stopped.part.stoppedText
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            color: Theme.overlayText
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        OverlayButton {
            id: button
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: stopped.resumable ? "play" : "rotate-ccw"
            text: stopped.resumable ? qsTr("Resume") : qsTr("Generate again")
            onClicked: stopped.goOn()
        }
    }
}

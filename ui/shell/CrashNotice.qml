// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// After a crash: what this start left out, with a button for each, and the report. Takes no room otherwise.
Item {
    id: notice

    required property CrashViewModel crash
    signal reportRequested

    height: visible ? card.height + 2 * Metrics.s : 0
    visible: crash.shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: crash.text

    Card {
        id: card
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.s
        width: Math.min(Metrics.column, notice.width - 2 * Metrics.l)
        height: column.implicitHeight + 2 * Metrics.m
        color: Theme.raised

        Icon {
            id: sign
            x: Metrics.m
            y: Metrics.m
            name: "triangle-alert"
            color: Theme.warning
        }
        Column {
            id: column
            anchors.left: sign.right
            anchors.right: close.left
            anchors.leftMargin: Metrics.s
            anchors.rightMargin: Metrics.s
            y: Metrics.m
            spacing: Metrics.s
            Label {
                width: parent.width
                text: notice.crash.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            Flow {
                width: parent.width
                spacing: Metrics.s
                TextButton {
                    visible: notice.crash.conversationHeld
                    text: qsTr("Open last conversation")
                    onClicked: notice.crash.openConversation()
                }
                TextButton {
                    visible: notice.crash.modelHeld
                    text: qsTr("Load the model")
                    onClicked: notice.crash.loadModel()
                }
                TextButton {
                    visible: notice.crash.hasReport
                    quiet: true
                    text: qsTr("Show report")
                    onClicked: notice.reportRequested()
                }
            }
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Metrics.xs
            anchors.top: parent.top
            anchors.topMargin: Metrics.xs
            iconName: "x"
            text: qsTr("Dismiss")
            onClicked: notice.crash.dismiss()
        }
    }
}

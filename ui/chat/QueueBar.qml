// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Style

// A line above the prompt while replies wait: how many, the list of them, and a button that stops all.
Item {
    id: bar

    required property QueueModel queue

    implicitHeight: queue.waiting > 0 ? row.implicitHeight + Metrics.xs : 0
    visible: queue.waiting > 0

    Row {
        id: row
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Metrics.xs
        TextButton {
            id: opener
            quiet: true
            iconName: "chevron-up"
            text: qsTr("%n waiting", "replies in the queue", bar.queue.waiting)
            hint: qsTr("Show the queue")
            onClicked: panel.open()
            QueuePanel {
                id: panel
                queue: bar.queue
                y: -height - Metrics.xs
                x: Math.round((opener.width - width) / 2)
            }
        }
        TextButton {
            quiet: true
            iconName: "square"
            text: qsTr("Stop all")
            hint: qsTr("Stop the reply being generated and cancel all that wait, in every conversation")
            onClicked: bar.queue.stopAll()
        }
    }
}

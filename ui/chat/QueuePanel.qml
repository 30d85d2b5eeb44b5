// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The queue of replies: what runs, what waits, and buttons to move or cancel each one.
T.Popup {
    id: panel

    required property QueueModel queue

    implicitWidth: Metrics.tooltip + Metrics.huge
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Metrics.s
    margins: Metrics.s
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    background: FloatingCard { radius: Metrics.radiusCard }

    contentItem: Column {
        spacing: Metrics.xxs
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Queue")
        Label {
            leftPadding: Metrics.s
            bottomPadding: Metrics.xs
            text: qsTr("Queue")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: panel.queue
            Item {
                id: entry
                required property int index
                required property string messageId
                required property string prompt
                required property string conversation
                required property bool running
                width: panel.availableWidth
                implicitHeight: Math.max(texts.implicitHeight, buttons.implicitHeight) + Metrics.s
                Column {
                    id: texts
                    anchors.left: parent.left
                    anchors.leftMargin: Metrics.s
                    anchors.right: buttons.left
                    anchors.rightMargin: Metrics.s
                    anchors.verticalCenter: parent.verticalCenter
                    Label {
                        width: parent.width
                        text: entry.prompt
                        elide: Text.ElideRight
                        horizontalAlignment: Text.AlignLeft
                        font.weight: entry.running ? Font.DemiBold : Font.Normal
                    }
                    Label {
                        width: parent.width
                        text: Format.facts([entry.running ? qsTr("being generated") : qsTr("waiting"), entry.conversation])
                        elide: Text.ElideRight
                        horizontalAlignment: Text.AlignLeft
                        color: Theme.textTertiary
                        font.pixelSize: Metrics.fontLabel
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    IconButton {
                        visible: !entry.running
                        enabled: entry.index > 1
                        iconName: "chevron-up"
                        text: qsTr("Earlier")
                        onClicked: panel.queue.move(entry.messageId, -1)
                    }
                    IconButton {
                        visible: !entry.running
                        enabled: entry.index < panel.queue.count - 1
                        iconName: "chevron-down"
                        text: qsTr("Later")
                        onClicked: panel.queue.move(entry.messageId, 1)
                    }
                    IconButton {
                        iconName: entry.running ? "square" : "x"
                        text: entry.running ? qsTr("Stop") : qsTr("Cancel")
                        onClicked: panel.queue.cancel(entry.messageId)
                    }
                }
            }
        }
    }
}

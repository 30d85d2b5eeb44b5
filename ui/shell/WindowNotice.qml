// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Something about the program itself that needs a decision: a text above buttons. Takes no room while it is not shown.
Item {
    id: notice

    property string text: ""
    property bool shown: text !== ""
    property bool dismissible: false
    default property alias actions: buttons.data
    signal dismissed

    height: visible ? card.height + 2 * Metrics.s : 0
    visible: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Card {
        id: card
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.s
        width: Math.min(Metrics.column, notice.width - 2 * Metrics.l)
        height: column.implicitHeight + 2 * Metrics.m
        color: Theme.raised

        Icon {
            id: sign
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.m
            name: "triangle-alert"
            color: Theme.warning
        }
        Column {
            id: column
            anchors.left: sign.right
            anchors.right: close.visible ? close.left : parent.right
            anchors.leftMargin: Metrics.s
            anchors.rightMargin: close.visible ? Metrics.s : Metrics.m
            anchors.top: parent.top
            anchors.topMargin: Metrics.m
            spacing: Metrics.s
            Label {
                width: parent.width
                text: notice.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            Flow {
                id: buttons
                width: parent.width
                spacing: Metrics.s
            }
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Metrics.xs
            anchors.top: parent.top
            anchors.topMargin: Metrics.xs
            visible: notice.dismissible
            iconName: "x"
            text: qsTr("Dismiss")
            onClicked: notice.dismissed()
        }
    }
}

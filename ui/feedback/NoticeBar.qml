// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A message about the application itself, with a button to dismiss it.
Item {
    id: bar

    property string text: ""
    signal dismissed

    height: text === "" ? 0 : card.implicitHeight + Metrics.s
    visible: text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    FloatingCard {
        id: card
        radius: Metrics.radiusCard
        width: parent.width
        implicitHeight: row.implicitHeight + Metrics.s
        height: implicitHeight
        RowLayout {
            id: row
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.m
            anchors.rightMargin: Metrics.xs
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.s
            Icon {
                name: "info"
                color: Theme.warning
            }
            Label {
                Layout.fillWidth: true
                text: bar.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: Theme.textSecondary
                Accessible.ignored: true
            }
            IconButton {
                iconName: "x"
                text: qsTr("Dismiss")
                onClicked: bar.dismissed()
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A short message over the page with at most two actions.
FloatingCard {
    id: toast

    property string text: ""
    property string actionText: ""
    property string secondActionText: ""
    property bool shown: false
    readonly property bool hovered: hover.hovered
    signal actionTriggered
    signal secondActionTriggered
    signal dismissed

    implicitWidth: row.implicitWidth + Metrics.l + Metrics.s
    implicitHeight: Math.max(Metrics.controlLarge, row.implicitHeight) + Metrics.s
    radius: Metrics.radiusCard
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Motion.fade } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    HoverHandler { id: hover }
    Row {
        id: row
        anchors.left: parent.left
        anchors.leftMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.s
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Metrics.tooltip)
            elide: Text.ElideRight
            text: toast.text
            Accessible.ignored: true
        }
        TextButton {
            visible: toast.actionText !== ""
            text: toast.actionText
            onClicked: toast.actionTriggered()
        }
        TextButton {
            visible: toast.secondActionText !== ""
            text: toast.secondActionText
            onClicked: toast.secondActionTriggered()
        }
        IconButton {
            iconName: "x"
            text: qsTr("Dismiss")
            onClicked: toast.dismissed()
        }
    }
}

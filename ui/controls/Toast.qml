// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One sentence at the lower edge, with at most one thing to do about it.
Rectangle {
    id: toast

    property string text: ""
    property string actionText: ""
    property bool shown: false
    signal actionTriggered
    signal dismissed

    implicitWidth: row.implicitWidth + Metrics.l + Metrics.s
    implicitHeight: Math.max(Metrics.controlLarge, row.implicitHeight) + Metrics.s
    radius: Metrics.radiusCard
    color: Theme.scrim
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Motion.fade } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

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
            color: Theme.scrimInk
            Accessible.ignored: true
        }
        ScrimButton {
            visible: toast.actionText !== ""
            text: toast.actionText
            onClicked: toast.actionTriggered()
        }
        ScrimButton {
            iconName: "x"
            text: qsTr("Dismiss")
            wide: false
            onClicked: toast.dismissed()
        }
    }
}

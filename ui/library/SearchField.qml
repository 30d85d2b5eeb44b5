// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Filters the list of conversations.
InputField {
    id: field

    signal leaveRequested
    // Enter: the first hit is to be opened.
    signal firstRequested

    implicitHeight: Metrics.controlLarge - Metrics.xxs
    leftPadding: Metrics.icon + Metrics.l + Metrics.xxs
    rightPadding: text === "" ? shortcut.width + Metrics.l : Metrics.control
    placeholderText: qsTr("Search")
    name: qsTr("Search conversations")
    LayoutMirroring.childrenInherit: true
    Keys.onEscapePressed: {
        if (text !== "") {
            clear()
            textEdited()
        }
        leaveRequested()
    }
    Keys.onReturnPressed: text.trim() === "" ? leaveRequested() : firstRequested()
    Keys.onEnterPressed: text.trim() === "" ? leaveRequested() : firstRequested()

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.s + Metrics.xxs
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: field.activeFocus ? Theme.accent : Theme.textSecondary
    }
    Label {
        id: shortcut
        anchors.right: parent.right
        anchors.rightMargin: Metrics.s + Metrics.xxs
        anchors.verticalCenter: parent.verticalCenter
        visible: field.text === "" && !field.activeFocus
        //: A key combination
        text: qsTr("Ctrl K")
        color: Theme.textTertiary
        font.family: Metrics.monoFamily
        font.pixelSize: Metrics.fontLabel
        Accessible.ignored: true
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.xxs
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Metrics.controlSmall
        implicitHeight: Metrics.controlSmall
        visible: field.text !== ""
        iconName: "x"
        iconSize: Metrics.iconSmall
        text: qsTr("Clear search")
        onClicked: {
            field.clear()
            field.textEdited()
            field.forceActiveFocus()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A single-line text field.
T.TextField {
    id: field

    property string name: placeholderText
    property bool framed: true

    implicitWidth: Metrics.fieldWidth
    implicitHeight: Metrics.control
    leftPadding: Metrics.s + Metrics.xxs
    rightPadding: Metrics.s + Metrics.xxs
    color: Theme.text
    placeholderTextColor: Theme.textTertiary
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.family: Metrics.family
    font.pixelSize: Metrics.fontUi
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    Label {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: field.rightPadding
        text: field.placeholderText
        color: field.placeholderTextColor
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        visible: field.length === 0 && field.preeditText === ""
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Metrics.radiusControl
        color: field.framed ? Theme.raised : Theme.transparent
        border.width: field.framed ? (field.activeFocus ? Metrics.focusWidth : Metrics.hairline) : 0
        border.color: field.activeFocus ? Theme.accent : field.hovered ? Theme.controlBorder : Theme.hairline
    }
}

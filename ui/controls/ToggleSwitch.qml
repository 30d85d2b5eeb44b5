// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// An option that is on or off.
T.Switch {
    id: control

    property string name: text

    function flip() {
        toggle()
        toggled()
    }

    implicitWidth: Metrics.control + Metrics.s
    implicitHeight: Metrics.controlSmall
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.flip()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) control.flip() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) control.flip() }

    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: control.width
        height: control.height - Metrics.xs
        radius: height / 2
        color: control.checked ? Theme.accent : control.hovered ? Theme.textTertiary : Theme.controlBorder
        Behavior on color { ColorAnimation { duration: Motion.state } }
        Rectangle {
            readonly property real gap: Metrics.xxs + Metrics.hairline
            width: parent.height - 2 * gap
            height: width
            radius: width / 2
            y: gap
            x: control.checked !== control.mirrored ? parent.width - width - gap : gap
            color: Theme.raised
            Behavior on x { NumberAnimation { duration: Motion.state; easing.type: Motion.easing } }
        }
        FocusRing {
            shown: control.visualFocus
            cornerRadius: parent.height / 2
        }
    }
}

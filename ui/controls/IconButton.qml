// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A button that shows only an icon. Its text is what a screen reader says and what the tool tip shows.
T.AbstractButton {
    id: button

    property string iconName: ""
    property color tint: Theme.textSecondary
    property color tintHover: Theme.text
    property color fill: Theme.transparent
    property color fillHover: Theme.hover
    property color fillPressed: Theme.pressed
    property string shortcutHint: ""
    property int iconSize: Metrics.icon
    // What is just above the button, and should not be under its tool tip.
    property real clearance: 0

    function returnPressed(event: var) {
        if (!event.isAutoRepeat)
            clicked()
    }

    implicitWidth: Metrics.control
    implicitHeight: Metrics.control
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: event => button.returnPressed(event)
    Keys.onEnterPressed: event => button.returnPressed(event)

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            size: button.iconSize
            color: button.hovered || button.down || button.checked ? button.tintHover : button.tint
        }
    }
    background: Rectangle {
        radius: Metrics.radiusControl
        color: button.down ? button.fillPressed : button.hovered || button.checked ? button.fillHover : button.fill
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing { shown: button.visualFocus }
    }

    AppToolTip {
        shown: (button.hovered || button.visualFocus) && button.text !== ""
        target: Qt.rect(0, -button.clearance, button.width, button.height + button.clearance)
        text: button.shortcutHint === "" ? button.text : button.text + "  " + button.shortcutHint
    }
}

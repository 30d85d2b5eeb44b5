// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// A number with a button on either side; the arrow keys change it too.
Row {
    id: stepper

    property real value: 0
    property real from: 0
    property real to: 100
    property real step: 1
    property int decimals: 0
    property string name: ""
    // Shown as a percentage.
    property bool percent: false
    readonly property real tolerance: 1e-6
    signal moved(real value)

    function move(direction) {
        // The next multiple of the step: 1, 5, 10, … when the step is 5.
        const steps = value / step
        const next = step * (direction > 0 ? Math.floor(steps + tolerance) + 1 : Math.ceil(steps - tolerance) - 1)
        moved(Math.max(from, Math.min(to, next)))
    }

    spacing: Metrics.xs
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    //: Name of a setting and its value
    Accessible.name: qsTr("%1: %2").arg(name).arg(shown.text)
    Accessible.focusable: true
    Accessible.onIncreaseAction: stepper.move(1)
    Accessible.onDecreaseAction: stepper.move(-1)
    Keys.onUpPressed: move(1)
    Keys.onDownPressed: move(-1)
    Keys.onRightPressed: move(1)
    Keys.onLeftPressed: move(-1)

    IconButton {
        focusPolicy: Qt.NoFocus
        iconName: "minus"
        enabled: stepper.value > stepper.from
        text: qsTr("Decrease: %1").arg(stepper.name)
        onClicked: stepper.move(-1)
    }
    Rectangle {
        width: Metrics.fieldWidth / 2
        height: Metrics.control
        radius: Metrics.radiusControl
        color: Theme.raised
        border.width: Metrics.hairline
        border.color: Theme.hairline
        FocusRing { shown: stepper.activeFocus }
        Label {
            id: shown
            anchors.centerIn: parent
            readonly property real number: stepper.percent ? stepper.value * 100 : stepper.value
            readonly property string formatted: Format.number(number, stepper.decimals)
            //: A percentage
            text: stepper.percent ? qsTr("%1 %").arg(formatted) : formatted
        }
    }
    IconButton {
        focusPolicy: Qt.NoFocus
        iconName: "plus"
        enabled: stepper.value < stepper.to
        text: qsTr("Increase: %1").arg(stepper.name)
        onClicked: stepper.move(1)
    }
}

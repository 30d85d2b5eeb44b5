// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// How loud everything is that plays.
T.Slider {
    id: slider

    required property var hub
    property color ink: Theme.accent
    property color track: Theme.sunken
    property color knob: Theme.text

    implicitHeight: Metrics.control
    implicitWidth: Metrics.field
    leftPadding: Metrics.xs
    rightPadding: Metrics.xs
    stepSize: Metrics.volumeStep
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Volume: %1 %").arg(Math.round(value * 100))
    onMoved: hub.volume = value

    Binding on value {
        value: slider.hub.muted ? 0 : slider.hub.volume
        when: !slider.pressed
        restoreMode: Binding.RestoreNone
    }

    background: Rectangle {
        x: slider.leftPadding
        y: (slider.height - height) / 2
        width: slider.availableWidth
        height: Metrics.progress
        radius: height / 2
        color: slider.track
        Rectangle {
            x: slider.mirrored ? parent.width - width : 0
            width: slider.position * parent.width
            height: parent.height
            radius: height / 2
            color: slider.ink
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        width: Metrics.m
        height: width
        radius: width / 2
        color: slider.knob
        FocusRing {
            shown: slider.visualFocus
            around: parent.width / 2
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// The volume of all players.
T.Slider {
    id: slider

    required property PlaybackHub hub
    property color foreground: Theme.accent
    property color trackColor: Theme.sunken
    property color handleColor: Theme.text

    implicitHeight: Metrics.control
    implicitWidth: Metrics.fieldWidth
    leftPadding: Metrics.xs
    rightPadding: Metrics.xs
    stepSize: Metrics.volumeStep
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    //: A percentage
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
        color: slider.trackColor
        Rectangle {
            x: slider.mirrored ? parent.width - width : 0
            width: slider.position * parent.width
            height: parent.height
            radius: height / 2
            color: slider.foreground
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        width: Metrics.m
        height: width
        radius: width / 2
        color: slider.handleColor
        FocusRing {
            shown: slider.visualFocus
            cornerRadius: parent.width / 2
        }
    }
}

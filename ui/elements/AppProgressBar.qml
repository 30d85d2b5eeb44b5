// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A progress bar. While its value is negative, how much is done is not known.
Item {
    id: line

    property real value: -1
    property color fill: Theme.accent
    property color trackColor: Theme.sunken
    property string name: ""

    implicitHeight: Metrics.progress
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: line.trackColor
    }
    Rectangle {
        id: bar
        height: parent.height
        radius: height / 2
        color: line.fill
        visible: line.value >= 0
        width: Math.max(height, line.width * Math.min(1, line.value))
        anchors.left: parent.left
        Behavior on width { NumberAnimation { duration: Motion.panel; easing.type: Motion.easing } }
    }
    // The whole bar pulses: a part of it, moving or not, looks like a share that is done.
    Rectangle {
        id: waiting
        anchors.fill: parent
        radius: height / 2
        color: line.fill
        visible: line.value < 0
        opacity: Motion.waitingHigh
        SequentialAnimation on opacity {
            running: waiting.visible && !Motion.reduced
            loops: Animation.Infinite
            NumberAnimation { from: Motion.waitingHigh; to: Motion.waitingLow; duration: Motion.pulse; easing.type: Easing.InOutQuad }
            NumberAnimation { from: Motion.waitingLow; to: Motion.waitingHigh; duration: Motion.pulse; easing.type: Easing.InOutQuad }
        }
    }
}

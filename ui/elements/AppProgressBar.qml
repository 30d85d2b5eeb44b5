// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A progress bar; indeterminate while its value is negative.
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
    Rectangle {
        height: parent.height
        radius: height / 2
        color: line.fill
        visible: line.value < 0
        width: line.width / 4
        opacity: Motion.reduced ? 0.6 : 1
        SequentialAnimation on x {
            running: line.visible && line.value < 0 && !Motion.reduced
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: line.width * 3 / 4; duration: Motion.indeterminate; easing.type: Easing.InOutQuad }
            NumberAnimation { from: line.width * 3 / 4; to: 0; duration: Motion.indeterminate; easing.type: Easing.InOutQuad }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// A dot in the colour of a run's state, and facts about the run.
Item {
    id: line

    property int runState: RunState.Stopped
    property string text: ""

    implicitHeight: label.implicitHeight

    Rectangle {
        id: dot
        anchors.left: parent.left
        y: (first.height - height) / 2
        width: Metrics.dot + Metrics.xxs
        height: width
        radius: height / 2
        visible: line.runState !== RunState.Running && line.runState !== RunState.Preparing
        color: RunTexts.stateColor(line.runState)
    }
    BusyDot {
        anchors.centerIn: dot
        visible: !dot.visible
    }
    FontMetrics {
        id: first
        font: label.font
    }
    Label {
        id: label
        anchors.left: dot.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.s
        text: line.text
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A small pulsing dot: work is in progress.
Rectangle {
    id: dot

    width: Metrics.dot
    height: Metrics.dot
    radius: height / 2
    color: Theme.accent
    SequentialAnimation on opacity {
        running: dot.visible && !Motion.reduced
        loops: Animation.Infinite
        NumberAnimation { from: 1; to: 0.25; duration: Motion.pulse; easing.type: Easing.InOutQuad }
        NumberAnimation { from: 0.25; to: 1; duration: Motion.pulse; easing.type: Easing.InOutQuad }
    }
}

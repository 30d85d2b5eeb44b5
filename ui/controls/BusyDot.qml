// SPDX-License-Identifier: Apache-2.0
import QtQuick

// "Something is going on", without asking for attention.
Rectangle {
    id: dot

    property color voice: Theme.accent

    width: Metrics.dot
    height: Metrics.dot
    radius: height / 2
    color: voice
    SequentialAnimation on opacity {
        running: dot.visible && !Motion.reduced
        loops: Animation.Infinite
        NumberAnimation { from: 1; to: 0.25; duration: Motion.breath; easing.type: Easing.InOutQuad }
        NumberAnimation { from: 0.25; to: 1; duration: Motion.breath; easing.type: Easing.InOutQuad }
    }
}

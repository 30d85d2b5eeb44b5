// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Scrolls by messages, not by pixels: ListView only estimates the height of rows it has not created.
Item {
    id: bar

    required property ListView view
    // Scrolls to a row and remembers it.
    signal moved
    readonly property int count: view.count
    readonly property int middle: {
        const row = view.indexAt(view.width / 2, view.contentY + view.height / 2)
        return row < 0 ? lastMiddle : row
    }
    property int lastMiddle: 0
    readonly property real share: count > 1 ? middle / (count - 1) : 0

    onMiddleChanged: lastMiddle = middle
    implicitWidth: Metrics.scrollBar
    visible: view.contentHeight > view.height * 1.2 && count > 2
    Accessible.ignored: true

    Rectangle {
        id: thumb
        width: Metrics.scrollThumb
        height: Math.max(Metrics.scrollThumbMin, bar.height / Math.max(2, bar.count))
        radius: width / 2
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.s + (1 - bar.share) * (bar.height - height - 2 * Metrics.s)
        color: grip.pressed || grip.containsMouse ? Theme.textTertiary : Theme.sunken
        Behavior on y {
            enabled: !grip.pressed
            NumberAnimation { duration: Motion.state; easing.type: Motion.easing }
        }
        Behavior on color { ColorAnimation { duration: Motion.state } }
    }
    MouseArea {
        id: grip
        anchors.fill: parent
        hoverEnabled: true
        function go(y) {
            const share = 1 - Math.max(0, Math.min(1, (y - thumb.height / 2) / (height - thumb.height)))
            bar.view.positionViewAtIndex(Math.round(share * (bar.count - 1)), ListView.Center)
            bar.moved()
        }
        onPressed: mouse => go(mouse.y)
        onPositionChanged: mouse => { if (pressed) go(mouse.y) }
    }
}

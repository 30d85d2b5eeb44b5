// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Where in the conversation the view is, counted in messages: pixels of a mixed list are an estimate, its rows are not.
Item {
    id: rail

    required property var view
    readonly property int count: view.count
    readonly property int middle: {
        const row = view.indexAt(view.width / 2, view.contentY + view.height / 2)
        return row < 0 ? lastMiddle : row
    }
    property int lastMiddle: 0
    readonly property real share: count > 1 ? middle / (count - 1) : 0

    onMiddleChanged: lastMiddle = middle
    implicitWidth: Metrics.rail
    visible: view.contentHeight > view.height * 1.2 && count > 2
    Accessible.ignored: true

    Rectangle {
        id: thumb
        width: Metrics.railThumb
        height: Math.max(Metrics.railThumbMin, rail.height / Math.max(2, rail.count))
        radius: width / 2
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.s + (1 - rail.share) * (rail.height - height - 2 * Metrics.s)
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
            rail.view.positionViewAtIndex(Math.round(share * (rail.count - 1)), ListView.Center)
            rail.view.moveBy(0)
        }
        onPressed: mouse => go(mouse.y)
        onPositionChanged: mouse => { if (pressed) go(mouse.y) }
    }
}

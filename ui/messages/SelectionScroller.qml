// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Style

// Scrolls the messages while a selection is dragged over the upper or lower edge of the list.
Item {
    id: scroller

    required property ListView view
    required property TextSelection selection
    signal scrolled

    property point pointer: Qt.point(0, 0)
    readonly property real upperEdge: view.mapToItem(null, 0, 0).y
    readonly property int direction: !selection.dragging ? 0 : pointer.y < upperEdge ? -1 : pointer.y > upperEdge + view.height ? 1 : 0

    Connections {
        target: scroller.selection
        function onDragged(scene: point) { scroller.pointer = scene }
    }
    Timer {
        running: scroller.direction !== 0
        interval: Motion.scrollTick
        repeat: true
        onTriggered: {
            const lowest = scroller.view.originY + scroller.view.contentHeight - scroller.view.height
            const wanted = scroller.view.contentY + scroller.direction * Metrics.xl
            scroller.view.contentY = Math.max(Math.min(scroller.view.originY, lowest), Math.min(lowest, wanted))
            scroller.selection.drag(scroller.pointer)
            scroller.scrolled()
        }
    }
}

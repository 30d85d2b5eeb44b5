// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A surface that floats over the page, with a soft shadow. The shadow is a stack of faint rectangles: the software renderer has
// no effects.
Rectangle {
    id: card

    color: Theme.floating
    radius: Metrics.radiusControl + Metrics.xxs
    border.width: Metrics.hairline
    border.color: Theme.floatingEdge

    Repeater {
        model: Metrics.shadowReach / 2
        Rectangle {
            required property int index
            readonly property int reach: 2 * (index + 1)
            z: -1
            anchors.fill: parent
            anchors.margins: -reach
            anchors.topMargin: Metrics.xs - reach
            anchors.bottomMargin: -Metrics.xs - reach
            radius: card.radius + reach
            color: Theme.shadow
        }
    }
}

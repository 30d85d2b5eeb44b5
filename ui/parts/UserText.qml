// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The text of a user's message, as wide as its content, up to a readable width.
Card {
    id: bubble

    property string text: ""
    property string html: ""
    property real available: 0

    width: Math.min(available, Metrics.bubbleMax, metrics.width + 2 * Metrics.l + Metrics.xs)
    height: body.implicitHeight + 2 * Metrics.s + Metrics.xs
    radius: Metrics.radiusMedia

    TextMetrics {
        id: metrics
        font: body.font
        text: bubble.text
    }
    SelectableText {
        id: body
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Metrics.xxs + Metrics.hairline
        html: bubble.html
        name: bubble.text
    }
}

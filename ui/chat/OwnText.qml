// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The person's words on their piece of paper, as wide as they need and no wider than reads well.
Card {
    id: paper

    property string text: ""
    property string html: ""
    property real available: 0

    width: Math.min(available, Metrics.bubbleMax, metrics.width + 2 * Metrics.l + Metrics.xs)
    height: words.implicitHeight + 2 * Metrics.s + Metrics.xs
    radius: Metrics.radiusMedia

    TextMetrics {
        id: metrics
        font: words.font
        text: paper.text
    }
    SelectableText {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Metrics.xxs + Metrics.hair
        html: paper.html
        name: paper.text
    }
}

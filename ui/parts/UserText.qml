// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The text of a user's message as typed, as wide as its content, up to a readable width.
Card {
    id: bubble

    required property MessagePart part
    property real available: 0
    readonly property real padding: Metrics.l + Metrics.l
    property real widest: 0

    function measure() {
        let width = 0
        for (let i = 0; i < repeater.count; ++i) {
            const piece = repeater.itemAt(i)
            width = Math.max(width, piece ? piece.implicitWidth : 0)
        }
        widest = Math.ceil(width)
    }

    width: Math.min(available, Metrics.bubbleMax, widest + padding)
    height: column.implicitHeight + 2 * Metrics.s + Metrics.xs
    radius: Metrics.radiusMedia

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Metrics.xxs + Metrics.hairline
        Repeater {
            id: repeater
            model: bubble.part.pieces
            BlockText {
                required property int index
                required property string plainText
                required piece
                width: column.width
                part: bubble.part
                pieceIndex: index
                name: plainText
                onImplicitWidthChanged: bubble.measure()
            }
        }
    }
}

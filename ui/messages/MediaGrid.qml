// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Parts
import NextGpt.Style

// The media of a user's message in reading order. It is only as wide as its longest row, so that it can be placed on the side.
Flow {
    id: grid

    required property MessageItem message
    required property real available
    property real longestRow: 0

    function measure() {
        let longest = 0
        let row = 0
        for (let i = 0; i < repeater.count; ++i) {
            const part = repeater.itemAt(i) as MessagePart
            if (!part || part.kind === PartKind.Text)
                continue
            row = row > 0 && row + spacing + part.width <= available ? row + spacing + part.width : part.width
            longest = Math.max(longest, row)
        }
        longestRow = Math.min(available, longest)
    }

    width: longestRow
    spacing: Metrics.s
    bottomPadding: Metrics.xs
    visible: longestRow > 0
    onAvailableChanged: measure()
    Repeater {
        id: repeater
        model: grid.message.parts
        onCountChanged: grid.measure()
        PartDelegate {
            message: grid.message
            available: grid.available
            drawn: kind !== PartKind.Text
            onWidthChanged: grid.measure()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App

// Chooses what draws a part. A medium that is being generated and the finished one share a tile.
MessagePart {
    id: row

    width: content.width
    height: content.height
    implicitWidth: content.width
    implicitHeight: content.height

    Loader {
        id: content
        focus: true
        sourceComponent: row.kind === PartKind.Text ? (row.fromUser ? userText : formattedText)
                       : row.kind === PartKind.Failure ? failure : tile
    }
    Component {
        id: formattedText
        TextPart {
            width: row.available
            blocks: row.blocks
            writing: row.writing
        }
    }
    Component {
        id: userText
        UserText {
            available: row.available
            text: row.text
            html: row.blocks.map(block => block.html).join("<br>")
        }
    }
    Component {
        id: tile
        MediaTile { part: row }
    }
    Component {
        id: failure
        FailurePart {
            width: row.available
            part: row
        }
    }
}

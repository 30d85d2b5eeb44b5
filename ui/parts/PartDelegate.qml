// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App

// Chooses what draws a part. A medium that is being generated and the finished one share a tile.
MessagePart {
    id: row

    // It is drawn elsewhere otherwise.
    property bool drawn: true

    visible: drawn
    width: content.width
    height: content.height
    implicitWidth: content.width
    implicitHeight: content.height

    Loader {
        id: content
        focus: true
        active: row.drawn
        sourceComponent: row.kind === PartKind.Text ? (row.fromUser ? userText : formattedText)
                       : row.kind === PartKind.Failure ? failure : tile
    }
    Component {
        id: formattedText
        TextPart {
            width: row.available
            part: row
            writing: row.writing
        }
    }
    Component {
        id: userText
        UserText {
            available: row.available
            part: row
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

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Picks what draws a part. What forms and what is finished share a tile, so that one becomes the other in place.
Loader {
    id: slot

    required property int index
    required property var model
    required property var bubble
    property real available: 0
    property bool own: false
    property bool writing: false
    readonly property string kind: model.kind
    readonly property string plainText: model.text ?? ""
    readonly property bool tiled: kind === "pending" || kind === "image" || kind === "video" || kind === "audio"

    sourceComponent: tiled ? tile : kind === "text" ? (own ? ownWords : words) : kind === "failure" ? failure : file

    Component {
        id: words
        TextPart {
            width: slot.available
            blocks: slot.model.blocks
            writing: slot.writing
        }
    }
    Component {
        id: ownWords
        OwnText {
            available: slot.available
            text: slot.plainText
            html: (slot.model.blocks ?? []).map(block => block.html).join("<br>")
        }
    }
    Component {
        id: tile
        MediaTile { chooser: slot }
    }
    Component {
        id: failure
        FailurePart {
            width: slot.available
            part: slot.model
            onActionRequested: slot.bubble.chat.retry(slot.bubble.messageId)
        }
    }
    Component {
        id: file
        FilePart {
            part: slot.model
        }
    }
}

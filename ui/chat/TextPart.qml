// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The words of an answer, block by block, so that while it is written only the last block changes.
Column {
    id: part

    required property var blocks
    property bool writing: false

    spacing: Metrics.s

    Repeater {
        model: part.blocks ? part.blocks.length : 0
        Loader {
            id: slot
            required property int index
            readonly property var block: part.blocks && index < part.blocks.length ? part.blocks[index] : ({})
            readonly property string type: block.type ?? "paragraph"

            width: part.width
            sourceComponent: type === "code" ? code : type === "quote" ? quote : prose
            Component {
                id: prose
                SelectableText {
                    html: slot.block.html ?? ""
                    name: slot.block.text ?? ""
                    font.pixelSize: slot.type === "heading" ? Metrics.fontSection : Metrics.fontReading
                    font.weight: slot.type === "heading" ? Font.DemiBold : Font.Normal
                }
            }
            Component {
                id: quote
                QuotePart {
                    html: slot.block.html ?? ""
                    plain: slot.block.text ?? ""
                }
            }
            Component {
                id: code
                CodePart {
                    text: slot.block.text ?? ""
                    language: slot.block.language ?? ""
                }
            }
        }
    }
    BusyDot {
        visible: part.writing
        voice: Theme.voiceText
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The text of a reply, block by block, so that only the last block changes while it is being generated.
Column {
    id: part

    required property var blocks // list of MarkdownBlock
    property bool writing: false

    spacing: Metrics.s

    Repeater {
        model: part.blocks ? part.blocks.length : 0
        Loader {
            id: slot
            required property int index
            readonly property int kind: part.blocks?.[index]?.kind ?? BlockKind.Paragraph
            readonly property string text: part.blocks?.[index]?.text ?? ""
            readonly property string html: part.blocks?.[index]?.html ?? ""
            readonly property string language: part.blocks?.[index]?.language ?? ""
            readonly property bool heading: kind === BlockKind.Heading

            width: part.width
            sourceComponent: kind === BlockKind.Code ? code : kind === BlockKind.Quote ? quote : prose
            Component {
                id: prose
                SelectableText {
                    html: slot.html
                    name: slot.text
                    font.pixelSize: slot.heading ? Metrics.fontSection : Metrics.fontReading
                    font.weight: slot.heading ? Font.DemiBold : Font.Normal
                }
            }
            Component {
                id: quote
                QuoteBlock {
                    html: slot.html
                    plain: slot.text
                }
            }
            Component {
                id: code
                CodeBlock {
                    text: slot.text
                    language: slot.language
                }
            }
        }
    }
    BusyDot {
        visible: part.writing
        color: Modalities.text.color
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The text of a reply, piece by piece. Only the last piece changes while it is being generated, and the pieces of a long text are
// laid out one after the other, so that the window never waits for them.
Column {
    id: body

    required property MessagePart part
    property bool writing: false

    spacing: Metrics.s

    Repeater {
        model: body.part.pieces
        Loader {
            id: slot
            required property int index
            required property int kind
            required property var piece // TextPiece
            required property string plainText
            required property string language

            width: body.width
            asynchronous: index >= Metrics.piecesAtOnce || plainText.length > Metrics.longPiece
            sourceComponent: kind === PieceKind.Code ? code : kind === PieceKind.Quote ? quote : prose
            Component {
                id: prose
                BlockText {
                    piece: slot.piece
                    name: slot.plainText
                    part: body.part
                    pieceIndex: slot.index
                }
            }
            Component {
                id: quote
                Item {
                    implicitHeight: quoted.implicitHeight
                    Rectangle {
                        anchors.left: parent.left
                        width: Metrics.xxs + Metrics.hairline
                        height: parent.height
                        radius: width / 2
                        color: Theme.hairline
                    }
                    BlockText {
                        id: quoted
                        anchors.left: parent.left
                        anchors.leftMargin: Metrics.l
                        anchors.right: parent.right
                        piece: slot.piece
                        name: slot.plainText
                        part: body.part
                        pieceIndex: slot.index
                        color: Theme.textSecondary
                    }
                }
            }
            Component {
                id: code
                CodeBlock {
                    piece: slot.piece
                    text: slot.plainText
                    language: slot.language
                    part: body.part
                    pieceIndex: slot.index
                }
            }
        }
    }
    TextButton {
        visible: text !== ""
        iconName: "chevron-down"
        text: body.part.pieces ? body.part.pieces.moreText : ""
        onClicked: body.part.pieces.showMore()
    }
    BusyDot {
        visible: body.writing
        color: Modalities.text.color
    }
}

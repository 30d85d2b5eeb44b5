// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// One piece of a text, or `plain` text, to read, select and copy. In a message the selection goes on in the texts around it.
TextEdit {
    id: area

    property string name: ""
    property var piece: null // TextPiece
    property string plain: ""
    property MessagePart part: null
    property int pieceIndex: 0
    readonly property TextSelection selection: part ? part.message.chat.selection : null
    readonly property ConversationSearch search: part ? part.message.chat.search : null
    readonly property bool atHit: search !== null && search.active && search.messageId === part.message.messageId
                                  && search.part === part.index && search.piece === pieceIndex

    // The rectangle of the hit that the search is at.
    function hitRectangle(): rect {
        const position = writer.hitPosition()
        return position < 0 ? Qt.rect(0, 0, 0, 0) : positionToRectangle(position)
    }

    readOnly: true
    selectByMouse: true
    persistentSelection: true
    // A text with the focus would keep the window's shortcuts from working (Qt 6.4): the list takes the focus and copies.
    activeFocusOnPress: selection === null
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.RichText
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.family: Metrics.family
    font.pixelSize: Metrics.fontReading
    Accessible.role: Accessible.StaticText
    Accessible.name: name
    Accessible.readOnly: true

    Component.onCompleted: {
        writer.active = true
        if (selection)
            selection.add(area, part.message.messageId, part.index, pieceIndex)
    }
    onLinkActivated: link => Actions.openLink(link)

    FormattedText {
        id: writer
        document: area.textDocument
        piece: area.piece
        plain: area.plain
        terms: area.search && area.search.active ? area.search.terms : []
        currentHit: area.atHit ? area.search.numberInPiece : -1
        linkColor: Theme.accent
        hitColor: Theme.hit
        currentHitColor: Theme.currentHit
        codeFamily: Metrics.monoFamily
        lineHeight: Metrics.readingLine
        headingPixels: Metrics.fontSection
        spacing: Metrics.s
        indent: Metrics.xl
        onWritten: if (area.selection) area.selection.restore(area)
    }
    PointHandler {
        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (area.selection && active && (point.modifiers & Qt.ShiftModifier) !== 0)
                area.selection.extend(area, point.scenePosition)
            else if (area.selection && active)
                area.selection.press(area, point.scenePosition)
            else if (area.selection)
                area.selection.release()
        }
        onPointChanged: {
            if (active && area.selection)
                area.selection.drag(point.scenePosition)
        }
    }
    HoverHandler {
        id: hover
        cursorShape: area.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
    AppToolTip {
        shown: area.hoveredLink !== ""
        target: Qt.rect(hover.point.position.x, hover.point.position.y - Metrics.s, 0, 2 * Metrics.s)
        text: area.hoveredLink
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Text to read, select and copy. Only links to the web open, and only when they are pressed.
TextEdit {
    id: area

    property string name: ""
    property string html: ""
    readonly property string styleSheet: "<style>p, li, div { line-height: " + Math.round(Metrics.readingLine * 100)
                                    + "%; } a { color: " + Theme.accent + "; }</style>"

    onHtmlChanged: applyStyle()
    onStyleSheetChanged: applyStyle()

    function applyStyle() {
        if (html !== "")
            text = styleSheet + "<div>" + html + "</div>"
    }

    readOnly: true
    selectByMouse: true
    activeFocusOnPress: true
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

    onLinkActivated: link => { if (link.startsWith("http://") || link.startsWith("https://")) Qt.openUrlExternally(link) }
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

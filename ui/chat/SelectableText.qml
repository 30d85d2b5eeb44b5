// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Text to read, select and copy. Links go outside only when they are pressed and lead to the web.
TextEdit {
    id: words

    property string name: ""
    property string html: ""
    readonly property string dress: "<style>p, li, div { line-height: " + Math.round(Metrics.readingLine * 100)
                                    + "%; } a { color: " + Theme.accent + "; }</style>"

    onHtmlChanged: dressUp()
    onDressChanged: dressUp()

    function dressUp() {
        if (html !== "")
            text = dress + "<div>" + html + "</div>"
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
        cursorShape: words.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
    Tip {
        visible: words.hoveredLink !== ""
        text: words.hoveredLink
    }
}

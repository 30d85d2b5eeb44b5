// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// A quotation in a formatted text.
Item {
    id: quote

    property string html: ""
    property string plain: ""

    implicitHeight: body.implicitHeight

    Rectangle {
        anchors.left: parent.left
        width: Metrics.xxs + Metrics.hairline
        height: parent.height
        radius: width / 2
        color: Theme.hairline
    }
    SelectableText {
        id: body
        anchors.left: parent.left
        anchors.leftMargin: Metrics.l
        anchors.right: parent.right
        html: quote.html
        name: quote.plain
        color: Theme.textSecondary
    }
}

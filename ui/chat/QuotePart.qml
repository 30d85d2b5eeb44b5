// SPDX-License-Identifier: Apache-2.0
import QtQuick

Item {
    id: quote

    property string html: ""
    property string plain: ""

    implicitHeight: words.implicitHeight

    Rectangle {
        anchors.left: parent.left
        width: Metrics.xxs + Metrics.hair
        height: parent.height
        radius: width / 2
        color: Theme.hairline
    }
    SelectableText {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Metrics.l
        anchors.right: parent.right
        html: quote.html
        name: quote.plain
        color: Theme.textSecondary
    }
}

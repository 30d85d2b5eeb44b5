// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Why something failed and what to do, with the technical details below.
Item {
    id: note

    property string text: ""
    property string detail: ""

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign
        anchors.left: parent.left
        name: "circle-alert"
        color: Theme.error
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.s
        spacing: Metrics.xs
        Label {
            width: parent.width
            text: note.text
            wrapMode: Text.Wrap
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: note.detail
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
    }
}

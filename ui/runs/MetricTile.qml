// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// A number of a run with its name.
Card {
    id: tile

    property string title: ""
    property string value: ""

    implicitHeight: column.implicitHeight + 2 * Metrics.m
    Accessible.role: Accessible.StaticText
    //: Name of a number and the number
    Accessible.name: qsTr("%1: %2").arg(title).arg(number.text)

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xxs
        Label {
            width: parent.width
            text: tile.title
            elide: Text.ElideRight
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
        Label {
            id: number
            width: parent.width
            text: tile.value === "" ? "–" : tile.value
            elide: Text.ElideRight
            font.pixelSize: Metrics.fontHeader
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The heading of a section of the list, such as "Today".
Item {
    id: label

    property int kind: ConversationSection.Earlier
    readonly property string title: {
        switch (kind) {
        case ConversationSection.Pinned:
            return qsTr("Pinned")
        case ConversationSection.Today:
            return qsTr("Today")
        case ConversationSection.Yesterday:
            return qsTr("Yesterday")
        default:
            return qsTr("Earlier")
        }
    }

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: text.implicitHeight + Metrics.l + Metrics.xs

    Label {
        id: text
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.l + Metrics.xs
        anchors.rightMargin: Metrics.m
        anchors.bottomMargin: Metrics.xs + Metrics.xxs
        text: label.title
        color: Theme.textTertiary
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        font.pixelSize: Metrics.fontLabel
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: Metrics.labelSpacing
        Accessible.role: Accessible.Heading
    }
}

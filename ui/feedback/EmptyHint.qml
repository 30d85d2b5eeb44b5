// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// What a view shows while it has nothing to show.
Column {
    id: empty

    required property string iconName
    property string text: ""
    property string hint: ""
    property string actionText: ""
    signal actionTriggered

    topPadding: Metrics.huge
    spacing: Metrics.m

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: empty.iconName
        size: Metrics.thumbnail
        color: Theme.textTertiary
    }
    Label {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: empty.text
        font.pixelSize: Metrics.fontSection
        font.weight: Font.DemiBold
    }
    Label {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: empty.hint
        color: Theme.textSecondary
    }
    TextButton {
        visible: text !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        text: empty.actionText
        iconName: "plus"
        onClicked: empty.actionTriggered()
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// A state of the whole window that lasts, in one strip across its top. It takes no room without a text.
Rectangle {
    id: banner

    property string text: ""
    property string iconName: "lock"

    height: visible ? line.implicitHeight + 2 * Metrics.s : 0
    visible: text !== ""
    color: Theme.surface
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        name: banner.iconName
        color: Theme.warning
    }
    Label {
        id: line
        anchors.left: icon.right
        anchors.leftMargin: Metrics.s
        anchors.right: parent.right
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        text: banner.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

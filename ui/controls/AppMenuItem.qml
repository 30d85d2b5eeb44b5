// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// An entry of AppMenu with an icon and its shortcut.
T.MenuItem {
    id: entry

    property string iconName: ""
    property string shortcutHint: ""
    property bool destructive: false
    readonly property color foreground: !enabled ? Theme.textDisabled : destructive ? Theme.error : Theme.text

    implicitHeight: Metrics.control
    implicitWidth: row.implicitWidth + keys.implicitWidth + leftPadding + rightPadding + Metrics.l
    leftPadding: Metrics.s
    rightPadding: Metrics.s
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    contentItem: Item {
        Row {
            id: row
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.s
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.iconName !== ""
                name: entry.iconName
                color: entry.destructive ? Theme.error : Theme.textSecondary
            }
            Label {
                text: entry.text
                color: entry.foreground
                Accessible.ignored: true
            }
        }
        Label {
            id: keys
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: entry.shortcutHint
            color: Theme.textTertiary
            font.family: Metrics.monoFamily
            font.pixelSize: Metrics.fontLabel
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Metrics.radiusSmall + Metrics.hairline
        color: entry.highlighted ? Theme.pressed : Theme.transparent
    }
}

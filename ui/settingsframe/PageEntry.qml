// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// An entry of the list of pages; a narrow one shows only its icon.
T.AbstractButton {
    id: entry

    property string iconName: ""
    property bool narrow: false

    implicitHeight: Metrics.controlLarge
    implicitWidth: Metrics.control
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: checked
    Accessible.onPressAction: entry.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) entry.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) entry.clicked() }

    contentItem: Item {
        Icon {
            id: symbol
            anchors.left: parent.left
            anchors.leftMargin: entry.narrow ? (parent.width - width) / 2 : Metrics.s
            anchors.verticalCenter: parent.verticalCenter
            name: entry.iconName
            color: entry.checked ? Theme.accent : Theme.textSecondary
        }
        Label {
            anchors.left: symbol.right
            anchors.leftMargin: Metrics.s + Metrics.xxs
            anchors.right: parent.right
            anchors.rightMargin: Metrics.xs
            anchors.verticalCenter: parent.verticalCenter
            visible: !entry.narrow
            text: entry.text
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            color: entry.checked || entry.hovered ? Theme.text : Theme.textSecondary
            font.weight: entry.checked ? Font.DemiBold : Font.Medium
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Metrics.radiusControl
        color: entry.checked ? Theme.accentTint : entry.down ? Theme.pressed : entry.hovered ? Theme.hover : Theme.transparent
        FocusRing { shown: entry.visualFocus }
    }

    AppToolTip {
        shown: entry.narrow && (entry.hovered || entry.visualFocus)
        text: entry.text
    }
}

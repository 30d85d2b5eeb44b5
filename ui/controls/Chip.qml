// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A small choice with an icon. The text identifies it without the colour.
T.AbstractButton {
    id: chip

    property string iconName: ""
    property color iconColor: Theme.textSecondary
    property string hint: ""
    property bool compact: false

    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    implicitHeight: Metrics.controlSmall
    leftPadding: Metrics.s + Metrics.xxs
    rightPadding: Metrics.s + Metrics.xxs
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: checkable ? Accessible.RadioButton : Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: chip.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) chip.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) chip.clicked() }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Metrics.xs + Metrics.xxs
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.iconName !== ""
                size: Metrics.iconSmall
                name: chip.iconName
                color: chip.enabled ? chip.iconColor : Theme.textDisabled
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: !chip.compact
                text: chip.text
                color: !chip.enabled ? Theme.textDisabled : chip.checked ? Theme.text : Theme.textSecondary
                font.pixelSize: Metrics.fontMeta
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.checked ? Theme.accentTint : chip.hovered && chip.enabled ? Theme.hover : Theme.transparent
        border.width: Metrics.hairline
        border.color: chip.checked ? Theme.accent : Theme.hairline
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing {
            shown: chip.visualFocus
            cornerRadius: chip.height / 2
        }
    }

    AppToolTip {
        shown: (chip.hovered || chip.visualFocus) && (chip.hint !== "" || chip.compact)
        text: chip.hint !== "" ? chip.hint : chip.text
    }
}

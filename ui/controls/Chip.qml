// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// A small choice. The sign keeps the colour of its voice; the word says it without colour.
T.AbstractButton {
    id: chip

    property string iconName: ""
    property color voice: Theme.textSecondary
    property string detail: ""
    property string hint: ""
    property bool compact: false

    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    implicitHeight: Metrics.controlSmall
    leftPadding: Metrics.s + Metrics.xxs
    rightPadding: Metrics.s + Metrics.xxs
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: checkable ? Accessible.RadioButton : Accessible.Button
    Accessible.name: detail === "" ? text : text + " " + detail
    Accessible.description: hint
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: chip.clicked()
    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Metrics.xs + Metrics.xxs
            Lucide {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.iconName !== ""
                size: Metrics.iconSmall
                name: chip.iconName
                color: chip.enabled ? chip.voice : Theme.textDisabled
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
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.detail !== "" && !chip.compact
                text: chip.detail
                color: Theme.textTertiary
                font.family: Metrics.monoFamily
                font.pixelSize: Metrics.fontLabel
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.checked ? Theme.accentTint : chip.hovered && chip.enabled ? Theme.hover : Theme.clear
        border.width: Metrics.hair
        border.color: chip.checked ? Theme.accent : Theme.hairline
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing {
            shown: chip.visualFocus
            around: chip.height / 2
        }
    }

    Tip {
        visible: (chip.hovered || chip.visualFocus) && (chip.hint !== "" || chip.compact)
        text: chip.hint !== "" ? chip.hint : chip.text
    }
}

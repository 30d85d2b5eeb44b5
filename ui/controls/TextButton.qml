// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A button with text, and an icon before or after it. `prominent` marks the main action.
T.AbstractButton {
    id: button

    property string iconName: ""
    property bool iconAfter: false
    property bool prominent: false
    property bool quiet: false
    // What it does cannot be undone.
    property bool destructive: false
    property string hint: ""
    property int textSize: Metrics.fontUi
    property bool wide: true

    readonly property color foreground: !enabled ? Theme.textDisabled : prominent ? Theme.accentText
                                 : destructive ? Theme.error : quiet && !hovered && !down ? Theme.textSecondary : Theme.text

    implicitWidth: Math.max(implicitHeight, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Metrics.control
    leftPadding: wide ? (quiet ? Metrics.s : Metrics.m) : Metrics.xs
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) button.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) button.clicked() }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Metrics.s
            layoutDirection: button.iconAfter !== button.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                color: button.foreground
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.wide && text !== ""
                text: button.text
                color: button.foreground
                font.pixelSize: button.textSize
                font.weight: button.prominent ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Metrics.radiusControl + (button.prominent ? Metrics.xxs : 0)
        color: button.prominent ? (!button.enabled ? Theme.sunken : button.down ? Theme.accentPressed
                                   : button.hovered ? Theme.accentHover : Theme.accent)
             : button.down ? Theme.pressed : button.hovered ? Theme.hover : button.quiet ? Theme.transparent : Theme.raised
        border.width: button.prominent || button.quiet ? 0 : Metrics.hairline
        border.color: Theme.hairline
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing { shown: button.visualFocus }
    }

    AppToolTip {
        shown: (button.hovered || button.visualFocus) && (button.hint !== "" || !button.wide)
        text: button.hint !== "" ? button.hint : button.text
    }
}

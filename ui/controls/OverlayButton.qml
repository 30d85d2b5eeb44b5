// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A button over an image or a video; it looks the same in both themes.
T.AbstractButton {
    id: button

    property string iconName: ""
    property bool wide: true
    // It is not on a panel of overlay colour, so it brings its own.
    property bool alone: false

    implicitWidth: wide ? row.implicitWidth + 2 * (Metrics.s + Metrics.xxs) : implicitHeight
    implicitHeight: Metrics.controlSmall + Metrics.xxs
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) button.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) button.clicked() }

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Metrics.xs + Metrics.xxs
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                color: button.hovered ? Theme.overlayText : Theme.overlayTextMuted
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.wide
                text: button.text
                color: Theme.overlayText
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Metrics.radiusControl
        color: button.hovered || button.down ? Theme.overlayHover : button.alone ? Theme.overlay : Theme.transparent
        border.width: button.wide ? Metrics.hairline : 0
        border.color: Theme.overlayTrack
        FocusRing { shown: button.visualFocus }
    }

    AppToolTip {
        shown: !button.wide && (button.hovered || button.visualFocus)
        text: button.text
    }
}

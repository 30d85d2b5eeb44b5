// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// One of the stages to choose from.
T.AbstractButton {
    id: option

    required property int number
    property string explanation: ""

    implicitHeight: column.implicitHeight + 2 * Metrics.m
    hoverEnabled: true
    checkable: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: explanation
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: option.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) option.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) option.clicked() }

    contentItem: Item {
        Column {
            id: column
            x: Metrics.m
            y: Metrics.m
            width: parent.width - 2 * Metrics.m
            spacing: Metrics.xs
            Item {
                width: parent.width
                height: Math.max(disc.height, title.implicitHeight)
                Rectangle {
                    id: disc
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Metrics.avatar
                    height: width
                    radius: width / 2
                    color: option.checked ? Theme.accent : Theme.sunken
                    Label {
                        anchors.centerIn: parent
                        text: Format.number(option.number, 0)
                        color: option.checked ? Theme.accentText : Theme.textSecondary
                        font.pixelSize: Metrics.fontMeta
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }
                Label {
                    id: title
                    anchors.left: disc.right
                    anchors.right: parent.right
                    anchors.leftMargin: Metrics.s
                    anchors.verticalCenter: parent.verticalCenter
                    text: option.text
                    wrapMode: Text.Wrap
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
            Label {
                width: parent.width
                text: option.explanation
                wrapMode: Text.Wrap
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontMeta
                lineHeight: Metrics.readingLine
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Metrics.radiusCard
        color: option.checked ? Theme.accentTint : option.hovered ? Theme.hover : Theme.raised
        border.width: option.checked ? Metrics.focusWidth : Metrics.hairline
        border.color: option.checked ? Theme.accent : Theme.hairline
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing {
            shown: option.visualFocus
            cornerRadius: Metrics.radiusCard
        }
    }
}

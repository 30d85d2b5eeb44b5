// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The name of a curve; pressing it hides the curve or shows it again.
T.AbstractButton {
    id: chip

    required property CurveSeries line

    visible: !line.empty
    implicitWidth: row.implicitWidth + 2 * Metrics.s
    implicitHeight: Metrics.controlSmall
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: line.name
    opacity: line.shown ? 1 : 0.5
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: line.shown
    Accessible.onPressAction: chip.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) chip.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) chip.clicked() }
    onClicked: line.shown = !line.shown

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Metrics.xs + Metrics.xxs
            // A piece of the curve, as it is drawn.
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Metrics.xxs
                Repeater {
                    model: chip.line.dashed ? 2 : 1
                    Rectangle {
                        width: chip.line.dashed ? Metrics.dot : Metrics.m + Metrics.xxs
                        height: Metrics.focusWidth
                        color: chip.line.color
                    }
                }
            }
            Label {
                text: chip.text
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontMeta
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.hovered ? Theme.hover : Theme.transparent
        FocusRing {
            shown: chip.visualFocus
            cornerRadius: chip.height / 2
        }
    }

    AppToolTip {
        shown: chip.hovered || chip.visualFocus
        text: chip.line.shown ? qsTr("Hide this curve") : qsTr("Show this curve")
    }
}

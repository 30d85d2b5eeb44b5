// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A drop-down list.
T.ComboBox {
    id: choice

    property string name: ""
    property var options: [] // list of { value, text }
    property string value: ""
    signal chosen(string value)

    implicitWidth: Metrics.fieldWidth * 2
    implicitHeight: Metrics.control
    leftPadding: Metrics.m
    rightPadding: Metrics.m
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    model: options
    textRole: "text"
    valueRole: "value"
    currentIndex: Math.max(0, options.findIndex(option => option.value === value))
    Accessible.role: Accessible.ComboBox
    //: Name of a setting and its value
    Accessible.name: qsTr("%1: %2").arg(name).arg(displayText)
    Accessible.onPressAction: choice.popup.open()
    onActivated: index => chosen(options[index].value)

    contentItem: Label {
        leftPadding: choice.mirrored ? Metrics.icon + Metrics.s : 0
        rightPadding: choice.mirrored ? 0 : Metrics.icon + Metrics.s
        text: choice.displayText
        elide: Text.ElideMiddle
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Icon {
        x: choice.mirrored ? choice.leftPadding : choice.width - width - choice.rightPadding
        y: (choice.height - height) / 2
        name: "chevron-down"
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Metrics.radiusControl
        color: choice.down ? Theme.pressed : choice.hovered ? Theme.hover : Theme.raised
        border.width: Metrics.hairline
        border.color: Theme.hairline
        FocusRing { shown: choice.visualFocus }
    }
    delegate: T.ItemDelegate {
        id: entry

        required property int index
        required property var modelData

        width: list.width
        implicitHeight: Metrics.control
        highlighted: choice.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: modelData.text
        contentItem: Item {
            Icon {
                id: tick
                anchors.left: parent.left
                anchors.leftMargin: Metrics.s
                anchors.verticalCenter: parent.verticalCenter
                visible: choice.currentIndex === entry.index
                name: "check"
                color: Theme.accent
            }
            Label {
                anchors.left: tick.right
                anchors.right: parent.right
                anchors.leftMargin: Metrics.s
                anchors.rightMargin: Metrics.s
                anchors.verticalCenter: parent.verticalCenter
                text: entry.modelData.text
                elide: Text.ElideMiddle
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Metrics.radiusSmall + Metrics.hairline
            color: entry.highlighted ? Theme.pressed : Theme.transparent
        }
    }
    popup: T.Popup {
        y: choice.height + Metrics.xs
        width: choice.width
        implicitHeight: Math.min(contentItem.implicitHeight + topPadding + bottomPadding, Metrics.selectPopup)
        padding: Metrics.xs
        margins: Metrics.s
        contentItem: ListView {
            id: list
            implicitHeight: contentHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: choice.popup.visible ? choice.delegateModel : null
            currentIndex: choice.highlightedIndex
            T.ScrollBar.vertical: AppScrollBar {}
        }
        background: FloatingCard {}
    }
}

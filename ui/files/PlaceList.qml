// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The user's folders and volumes, at the side of the file dialog.
ListView {
    id: places

    required property FileChooser chooser
    required property url folder
    signal chosen(url url)

    function open(place: T.AbstractButton) {
        if (place)
            place.clicked()
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: true
    currentIndex: -1
    model: chooser.places() // list of { name, url, icon }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places")
    Keys.onReturnPressed: open(currentItem as T.AbstractButton)
    Keys.onSpacePressed: open(currentItem as T.AbstractButton)
    T.ScrollBar.vertical: AppScrollBar {}

    delegate: T.AbstractButton {
        id: place

        required property int index
        required property var modelData
        readonly property bool shown: modelData.url.toString() === places.folder.toString()

        width: places.width
        implicitHeight: Metrics.control
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        text: modelData.name
        Accessible.role: Accessible.ListItem
        Accessible.name: text
        onClicked: places.chosen(modelData.url)
        contentItem: Item {
            Icon {
                id: icon
                anchors.left: parent.left
                anchors.leftMargin: Metrics.s
                anchors.verticalCenter: parent.verticalCenter
                name: place.modelData.icon
                color: place.shown ? Theme.accent : Theme.textSecondary
            }
            Label {
                anchors.left: icon.right
                anchors.right: parent.right
                anchors.leftMargin: Metrics.s
                anchors.rightMargin: Metrics.s
                anchors.verticalCenter: parent.verticalCenter
                text: place.text
                elide: Text.ElideMiddle
                horizontalAlignment: Text.AlignLeft
                font.weight: place.shown ? Font.Medium : Font.Normal
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Metrics.radiusControl
            color: place.shown ? Theme.accentTint : place.hovered ? Theme.hover : Theme.transparent
            FocusRing { shown: places.activeFocus && places.currentIndex === place.index }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A modal dialog with a title and a close button; its content fills the area below them.
T.Popup {
    id: dialog

    property string title: ""
    property real preferredWidth: Metrics.dialog
    property real bodyHeight: Metrics.windowHeight
    default property alias content: body.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    implicitWidth: parent ? Math.min(preferredWidth, parent.width - 2 * Metrics.l) : preferredWidth
    implicitHeight: Math.min(parent ? parent.height - 2 * Metrics.l : Metrics.windowHeight,
                             head.height + bodyHeight + 2 * padding)
    padding: Metrics.hairline
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.modalShade
        Behavior on opacity { NumberAnimation { duration: Motion.fade } }
    }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }

    background: FloatingCard {
        radius: Metrics.radiusComposer
        color: Theme.dialog
    }
    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        Item {
            id: head
            width: parent.width
            height: Metrics.header
            Label {
                anchors.left: parent.left
                anchors.leftMargin: Metrics.xl
                anchors.right: close.left
                anchors.rightMargin: Metrics.s
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                text: dialog.title
                font.pixelSize: Metrics.fontSection
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            IconButton {
                id: close
                anchors.right: parent.right
                anchors.rightMargin: Metrics.m
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                iconName: "x"
                text: qsTr("Close")
                onClicked: dialog.close()
            }
        }
        Item {
            id: body
            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}

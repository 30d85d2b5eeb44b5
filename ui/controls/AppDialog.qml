// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A modal dialog with a title, a close button and content that scrolls.
T.Popup {
    id: dialog

    property string title: ""
    default property alias content: body.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    implicitWidth: parent ? Math.min(Metrics.dialog, parent.width - 2 * Metrics.l) : Metrics.dialog
    implicitHeight: Math.min(parent ? parent.height - 2 * Metrics.l : Metrics.windowHeight,
                             head.height + body.implicitHeight + Metrics.xl + 2 * padding)
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

    background: Rectangle {
        radius: Metrics.radiusComposer
        color: Theme.window
        border.width: Metrics.hairline
        border.color: Theme.hairline
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
                anchors.verticalCenter: parent.verticalCenter
                text: dialog.title
                font.pixelSize: Metrics.fontSection
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Metrics.m
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                iconName: "x"
                text: qsTr("Close")
                onClicked: dialog.close()
            }
        }
        Flickable {
            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            contentWidth: width
            contentHeight: body.implicitHeight + Metrics.xl
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: AppScrollBar {}
            ColumnLayout {
                id: body
                x: Metrics.xl
                width: parent.width - 2 * Metrics.xl
                spacing: Metrics.s
            }
        }
    }
}

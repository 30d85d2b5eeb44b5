// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The way back to the chat, and the title.
FocusScope {
    id: header

    property bool menuButtonShown: false

    function focusStart() {
        back.forceActiveFocus(Qt.OtherFocusReason)
    }

    implicitHeight: Metrics.header

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.l
        spacing: Metrics.s
        IconButton {
            visible: header.menuButtonShown
            iconName: "panel-left"
            text: qsTr("Conversations")
            onClicked: Actions.toggleSidebar()
        }
        IconButton {
            id: back
            iconName: Format.mirrored ? "chevron-right" : "chevron-left"
            text: qsTr("Back to the chat")
            shortcutHint: qsTr("Esc")
            onClicked: Navigation.open(Navigation.Chat)
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Models")
            elide: Text.ElideRight
            font.pixelSize: Metrics.fontHeader
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

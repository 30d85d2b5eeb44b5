// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The title of a page over the chat, and the way back.
RowLayout {
    id: title

    required property string text
    property bool menuButtonShown: false

    function focusStart() {
        back.forceActiveFocus(Qt.OtherFocusReason)
    }

    spacing: Metrics.s

    IconButton {
        visible: title.menuButtonShown
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
        text: title.text
        elide: Text.ElideRight
        font.pixelSize: Metrics.fontHeader
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
}

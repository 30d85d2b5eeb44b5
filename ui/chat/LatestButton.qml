// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Style

// Scrolls to the newest message.
TextButton {
    id: button

    property bool shown: false

    iconName: "arrow-down"
    //: Button: scroll down to the latest message
    text: qsTr("Latest")
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Motion.fade } }
}

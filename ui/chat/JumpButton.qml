// SPDX-License-Identifier: Apache-2.0
import QtQuick

PillButton {
    id: button

    property bool shown: false

    iconName: "arrow-down"
    text: qsTr("Latest")
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Motion.fade } }
}

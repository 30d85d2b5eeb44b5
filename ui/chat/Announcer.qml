// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App

// Tells a screen reader when a reply starts and when it is complete.
Item {
    id: announcer

    required property ChatViewModel chat
    property string announcement: ""

    Accessible.role: Accessible.AlertMessage
    Accessible.name: announcement

    Connections {
        target: announcer.chat
        function onBusyChanged() {
            announcer.announcement = announcer.chat.busy ? qsTr("Generating a reply") : qsTr("Reply complete")
        }
    }
}

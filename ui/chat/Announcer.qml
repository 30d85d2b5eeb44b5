// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Tells a screen reader that an answer began and that it ended, and nothing in between.
Item {
    id: announcer

    required property var chat
    property string words: ""

    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Connections {
        target: announcer.chat
        function onBusyChanged() {
            announcer.words = announcer.chat.busy ? qsTr("The answer has begun") : qsTr("The answer is finished")
        }
    }
}

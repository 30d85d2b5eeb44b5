// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// While the model does not respond: start the program again, or keep waiting.
WindowNotice {
    id: notice

    required property EngineStatus engineStatus

    text: engineStatus.stalledText

    TextButton {
        text: qsTr("Restart the program")
        onClicked: notice.engineStatus.restart()
    }
    TextButton {
        quiet: true
        text: qsTr("Keep waiting")
        onClicked: notice.engineStatus.waitLonger()
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// While the graphics processor does not work: start the program again, or compute on the processor from now on.
WindowNotice {
    id: notice

    required property EngineStatus engineStatus

    text: engineStatus.deviceFailureText

    TextButton {
        text: qsTr("Restart the program")
        onClicked: notice.engineStatus.restart()
    }
    TextButton {
        quiet: true
        text: qsTr("Continue on the processor")
        hint: qsTr("Restart the program and compute on the processor until it is closed")
        onClicked: notice.engineStatus.restartOnProcessor()
    }
}

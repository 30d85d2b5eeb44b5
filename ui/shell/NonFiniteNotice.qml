// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// While a model is not loaded because some of its numbers are infinite or none: load it all the same.
WindowNotice {
    id: notice

    required property EngineStatus engineStatus

    text: engineStatus.nonFiniteText

    TextButton {
        text: qsTr("Load it all the same")
        onClicked: notice.engineStatus.loadAllTheSame()
    }
}

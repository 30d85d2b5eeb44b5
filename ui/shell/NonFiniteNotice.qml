// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// While a model is not loaded because some of its numbers are infinite or NaN: load it anyway.
WindowNotice {
    id: notice

    required property EngineStatus engineStatus

    text: engineStatus.nonFiniteText

    TextButton {
        text: qsTr("Load anyway")
        onClicked: notice.engineStatus.loadAnyway()
    }
}

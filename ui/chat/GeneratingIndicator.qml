// SPDX-License-Identifier: Apache-2.0
import QtQuick

Row {
    id: line

    spacing: Metrics.s
    BusyDot {
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        text: qsTr("GeneratingText…")
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontReading
    }
}

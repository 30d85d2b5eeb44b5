// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// Shown in a reply until its first text arrives.
Row {
    id: line

    spacing: Metrics.s
    BusyDot {
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        text: qsTr("Generating…")
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontReading
    }
}

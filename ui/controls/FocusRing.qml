// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The ring that shows where the keyboard is. It lies outside its control and is never removed.
Rectangle {
    id: ring

    property bool shown: false
    property real around: Metrics.radiusControl

    anchors.fill: parent
    anchors.margins: -(Metrics.focusWidth + Metrics.hair)
    radius: around + Metrics.focusWidth + Metrics.hair
    color: Theme.clear
    border.width: Metrics.focusWidth
    border.color: Theme.focusRing
    visible: shown
}

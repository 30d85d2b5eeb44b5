// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// The outline of the control that has the keyboard focus.
Rectangle {
    id: ring

    property bool shown: false
    property real cornerRadius: Metrics.radiusControl

    anchors.fill: parent
    anchors.margins: -(Metrics.focusWidth + Metrics.hairline)
    radius: cornerRadius + Metrics.focusWidth + Metrics.hairline
    color: Theme.transparent
    border.width: Metrics.focusWidth
    border.color: Theme.focusRing
    visible: shown
}

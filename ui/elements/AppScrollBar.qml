// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Style

// A thin scroll bar that is visible while it is used.
T.ScrollBar {
    id: bar

    implicitWidth: Metrics.s
    implicitHeight: Metrics.s
    padding: Metrics.xxs
    visible: size < 1
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Scroll")
    contentItem: Rectangle {
        implicitWidth: Metrics.xs
        implicitHeight: Metrics.scrollThumbMin
        radius: width / 2
        color: bar.pressed ? Theme.textTertiary : Theme.sunken
        opacity: bar.active ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Motion.fade } }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Which of several versions of a message is shown.
Row {
    id: branches

    property int index: 0
    property int count: 1
    signal moved(int delta)

    visible: count > 1
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Version %1 of %2").arg(index + 1).arg(count)

    IconButton {
        implicitWidth: Metrics.controlSmall
        iconName: branches.LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
        text: qsTr("Previous version")
        enabled: branches.index > 0
        onClicked: branches.moved(-1)
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        //: Number of the version and how many there are, such as "2 / 3"
        text: qsTr("%1 / %2").arg(branches.index + 1).arg(branches.count)
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontMeta
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    IconButton {
        implicitWidth: Metrics.controlSmall
        iconName: branches.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
        text: qsTr("Next version")
        enabled: branches.index < branches.count - 1
        onClicked: branches.moved(1)
    }
}

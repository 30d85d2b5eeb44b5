// SPDX-License-Identifier: Apache-2.0
import QtQuick

Rectangle {
    id: bar

    property real zoom: 1
    signal zoomRequested(real factor)
    signal fitRequested
    signal copyRequested
    signal saveRequested
    signal inputRequested

    implicitWidth: row.implicitWidth + Metrics.m
    implicitHeight: row.implicitHeight + Metrics.s
    radius: Metrics.radiusCard
    color: Theme.scrim
    border.width: Metrics.hair
    border.color: Theme.scrimTrack
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Image")

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Metrics.xs
        ScrimButton {
            iconName: "zoom-out"
            wide: false
            text: qsTr("Smaller")
            onClicked: bar.zoomRequested(1 / Metrics.zoomStep)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.huge
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 %").arg(Math.round(bar.zoom * 100))
            color: Theme.scrimInk
        }
        ScrimButton {
            iconName: "zoom-in"
            wide: false
            text: qsTr("Larger")
            onClicked: bar.zoomRequested(Metrics.zoomStep)
        }
        ScrimButton {
            iconName: "maximize"
            wide: false
            text: qsTr("Fit the window")
            onClicked: bar.fitRequested()
        }
        ScrimButton {
            iconName: "copy"
            wide: false
            text: qsTr("Copy image")
            onClicked: bar.copyRequested()
        }
        ScrimButton {
            iconName: "download"
            wide: false
            text: qsTr("Save image as…")
            onClicked: bar.saveRequested()
        }
        ScrimButton {
            iconName: "image"
            wide: false
            text: qsTr("Use as input")
            onClicked: bar.inputRequested()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The controls of the image viewer.
Rectangle {
    id: bar

    property real zoom: 1
    signal zoomRequested(real factor)
    signal fitRequested
    signal copyRequested
    signal saveRequested
    signal saveAsRequested
    signal inputRequested

    implicitWidth: row.implicitWidth + Metrics.m
    implicitHeight: row.implicitHeight + Metrics.s
    radius: Metrics.radiusCard
    color: Theme.overlay
    border.width: Metrics.hairline
    border.color: Theme.overlayTrack
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Image controls")

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Metrics.xs
        OverlayButton {
            iconName: "zoom-out"
            wide: false
            text: qsTr("Zoom out")
            onClicked: bar.zoomRequested(1 / Metrics.zoomStep)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.huge
            horizontalAlignment: Text.AlignHCenter
            //: A percentage
            text: qsTr("%1 %").arg(Math.round(bar.zoom * 100))
            color: Theme.overlayText
        }
        OverlayButton {
            iconName: "zoom-in"
            wide: false
            text: qsTr("Zoom in")
            onClicked: bar.zoomRequested(Metrics.zoomStep)
        }
        OverlayButton {
            iconName: "maximize"
            wide: false
            text: qsTr("Fit to window")
            onClicked: bar.fitRequested()
        }
        OverlayButton {
            iconName: "copy"
            wide: false
            text: qsTr("Copy image")
            onClicked: bar.copyRequested()
        }
        OverlayButton {
            iconName: "download"
            wide: false
            text: Modalities.image.save
            onClicked: bar.saveRequested()
        }
        OverlayButton {
            iconName: "folder"
            wide: false
            text: qsTr("Save as…")
            onClicked: bar.saveAsRequested()
        }
        OverlayButton {
            iconName: "paperclip"
            wide: false
            text: qsTr("Use as input")
            onClicked: bar.inputRequested()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// A finished image: press to view it, drag it out, copy or save it.
MediaContent {
    id: view

    function open() {
        Actions.showImage(part.source, part.path, part.pixels, part.description)
    }

    broken: image.status === Image.Error
    loaded: image.status === Image.Ready
    Accessible.onPressAction: view.open()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()
    Keys.onSpacePressed: open()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            part.message.chat.copyImage(part.path)
            event.accepted = true
        } else {
            event.accepted = view.saveRequested(event)
        }
    }

    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler { onTapped: view.open() }

    RoundedImage {
        id: image
        anchors.fill: parent
        media: view.ready ? view.part.source : ""
        fillMode: Image.Stretch
    }
    FocusRing {
        shown: view.ringShown
        cornerRadius: Metrics.radiusMedia
    }
    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.s
        visible: view.ready && (hover.hovered || view.activeFocus)
        implicitWidth: tools.implicitWidth + Metrics.xs
        implicitHeight: tools.implicitHeight + Metrics.xs
        radius: Metrics.radiusControl + Metrics.xxs
        color: Theme.overlay
        Row {
            id: tools
            anchors.centerIn: parent
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: view.width > Metrics.transportCompact
                leftPadding: Metrics.s
                rightPadding: Metrics.xs
                //: Width and height of an image in pixels
                text: qsTr("%1 × %2").arg(view.part.pixelWidth).arg(view.part.pixelHeight)
                color: Theme.overlayTextMuted
                font.pixelSize: Metrics.fontMeta
            }
            OverlayButton {
                iconName: "copy"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("Copy image")
                onClicked: view.part.message.chat.copyImage(view.part.path)
            }
            OverlayButton {
                iconName: "download"
                wide: false
                focusPolicy: Qt.NoFocus
                text: view.part.info.save
                onClicked: Actions.saveMedia(view.part.path)
            }
            OverlayButton {
                iconName: "paperclip"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("Use as input")
                onClicked: view.useAsInput()
            }
            OverlayButton {
                iconName: "maximize"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("View full size")
                onClicked: view.open()
            }
        }
    }
}

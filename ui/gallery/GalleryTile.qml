// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Style

// One medium of the gallery, and what it was generated from.
Item {
    id: tile

    required property int index
    required property int modality
    required property string source
    required property string path
    required property string fileUrl
    required property int pixelWidth
    required property int pixelHeight
    required property string words
    required property string details
    required property string accessibleText
    required property PlaybackHub hub
    property real inset: 0 // the space around it
    property bool focusShown: false
    readonly property ModalityInfo info: Modalities.of(modality)
    readonly property size pixels: Qt.size(pixelWidth, pixelHeight)
    readonly property GalleryClip clipView: loader.item as GalleryClip
    signal pressed
    signal menuRequested(real x, real y)
    signal inputRequested
    signal conversationRequested

    // Shows an image over the whole window; plays anything else in place.
    function open() {
        clipView ? clipView.toggle() : Actions.showImage(source, path, pixels, accessibleText)
    }
    function view() {
        if (clipView && info.visual) {
            clipView.wanted = true
            Actions.showVideo(path, pixels, accessibleText, clipView.player)
        } else {
            open()
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: accessibleText
    Accessible.onPressAction: tile.open()
    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: { "text/uri-list": tile.fileUrl }
    Drag.active: drag.active

    Item {
        anchors.fill: parent
        anchors.margins: tile.inset

        HoverHandler {
            id: hover
            cursorShape: Qt.PointingHandCursor
        }
        DragHandler {
            id: drag
            target: null
        }
        TapHandler {
            onTapped: {
                tile.pressed()
                tile.open()
            }
            onDoubleTapped: tile.view()
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => tile.menuRequested(point.position.x + tile.inset, point.position.y + tile.inset)
        }

        Rectangle {
            id: box
            width: parent.width
            height: width
            radius: Metrics.radiusMedia
            color: Theme.surface
            border.width: Metrics.hairline
            border.color: Theme.hairline
            Icon {
                anchors.centerIn: parent
                visible: tile.source !== "" && image.status !== Image.Ready
                size: Metrics.iconLarge
                name: tile.info.icon
                color: tile.info.color
            }
            RoundedImage {
                id: image
                anchors.fill: parent
                media: tile.source
            }
            Loader {
                id: loader
                anchors.fill: parent
                active: tile.modality !== Modalities.image.modality
                sourceComponent: GalleryClip {
                    hub: tile.hub
                    path: tile.path
                    info: tile.info
                }
            }
            FocusRing {
                shown: tile.focusShown
                cornerRadius: Metrics.radiusMedia
            }
            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Metrics.s
                visible: hover.hovered || tile.focusShown
                implicitWidth: tools.implicitWidth + Metrics.xs
                implicitHeight: tools.implicitHeight + Metrics.xs
                radius: Metrics.radiusControl + Metrics.xxs
                color: Theme.overlay
                Row {
                    id: tools
                    anchors.centerIn: parent
                    OverlayButton {
                        iconName: "download"
                        wide: false
                        focusPolicy: Qt.NoFocus
                        text: tile.info.save
                        onClicked: Actions.saveMedia(tile.path)
                    }
                    OverlayButton {
                        iconName: "paperclip"
                        wide: false
                        focusPolicy: Qt.NoFocus
                        text: qsTr("Use as input")
                        onClicked: tile.inputRequested()
                    }
                    OverlayButton {
                        iconName: "message-square"
                        wide: false
                        focusPolicy: Qt.NoFocus
                        text: qsTr("Show in conversation")
                        onClicked: tile.conversationRequested()
                    }
                }
            }
        }
        Column {
            anchors.top: box.bottom
            anchors.topMargin: Metrics.s
            width: parent.width
            spacing: Metrics.xxs
            Label {
                width: parent.width
                text: tile.words
                elide: Text.ElideRight
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: tile.details
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontLabel
                Accessible.ignored: true
            }
        }
    }
}

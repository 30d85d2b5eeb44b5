// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The rectangle of an image, a video or an audio clip from the first moment to the last: waiting, forming, finished. It never
// changes size.
FocusScope {
    id: tile

    required property var chooser
    readonly property var part: chooser.model
    readonly property bool pending: part.kind === "pending"
    readonly property bool audio: part.modality === "audio"
    readonly property real longest: Math.max(1, part.pixelWidth, part.pixelHeight)
    readonly property real bound: chooser.own ? Metrics.attachedMedia
                                              : Math.max(Metrics.mediaSmall, Math.min(Metrics.mediaLarge, longest))
    readonly property real fit: Math.min(bound, chooser.available)
    readonly property var content: finished.item
    readonly property real shown: content ? content.opacity : 0
    readonly property bool broken: content ? content.broken : false
    property int frame: 0

    width: audio ? Math.min(Metrics.mediaLarge, chooser.available)
                 : Math.round(fit * (part.pixelWidth > 0 ? part.pixelWidth / longest : 1))
    height: audio ? Metrics.audioHeight : Math.round(fit * (part.pixelHeight > 0 ? part.pixelHeight / longest : 1))

    Rectangle {
        anchors.fill: parent
        radius: Metrics.radiusMedia
        color: Theme.surface
        border.width: Metrics.hair
        border.color: Theme.hairline
        visible: tile.shown < 1
        Lucide {
            anchors.centerIn: parent
            visible: preview.status !== Image.Ready && (tile.pending || tile.broken)
            size: Metrics.iconLarge
            name: tile.broken ? "triangle-alert" : Theme.glyph(tile.part.modality)
            color: tile.broken ? Theme.textTertiary : Theme.voice(tile.part.modality)
            SequentialAnimation on opacity {
                running: tile.pending && !Motion.reduced
                loops: Animation.Infinite
                NumberAnimation { from: 1; to: 0.35; duration: Motion.breath; easing.type: Easing.InOutQuad }
                NumberAnimation { from: 0.35; to: 1; duration: Motion.breath; easing.type: Easing.InOutQuad }
            }
        }
        Label {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottomMargin: Metrics.m
            width: parent.width - 2 * Metrics.m
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            visible: tile.broken
            text: qsTr("This file is damaged or gone")
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
    }
    MediaImage {
        id: preview
        anchors.fill: parent
        visible: tile.shown < 1 && !tile.broken
        media: (tile.part.previewSource ?? "") === "" ? ""
             : tile.part.previewFrames > 1 ? tile.part.previewSource + "/" + tile.frame : tile.part.previewSource
        cache: false
        asynchronous: false
        fillMode: Image.Stretch
    }
    Timer { // a video that forms moves already
        running: tile.pending && tile.part.previewFrames > 1 && !Motion.reduced
        interval: Motion.second / Math.max(1, tile.part.previewRate)
        repeat: true
        onTriggered: tile.frame = (tile.frame + 1) % tile.part.previewFrames
    }
    Loader {
        id: finished
        anchors.fill: parent
        focus: true
        sourceComponent: tile.audio ? audioMaker : tile.part.modality === "video" ? videoMaker : imageMaker
    }
    Component {
        id: imageMaker
        ImagePart {
            part: tile.part
            ready: !tile.pending
            dissolves: preview.status === Image.Ready
            own: tile.chooser.own
            bubble: tile.chooser.bubble
            focus: true
        }
    }
    Component {
        id: videoMaker
        VideoPart {
            part: tile.part
            ready: !tile.pending
            dissolves: preview.status === Image.Ready
            own: tile.chooser.own
            bubble: tile.chooser.bubble
            focus: true
        }
    }
    Component {
        id: audioMaker
        AudioPart {
            part: tile.part
            ready: !tile.pending
            dissolves: preview.status === Image.Ready
            own: tile.chooser.own
            bubble: tile.chooser.bubble
            focus: true
        }
    }
    Loader {
        anchors.fill: parent
        active: tile.pending
        sourceComponent: PendingPart {
            part: tile.part
            formed: preview.status === Image.Ready
            onCancelRequested: tile.chooser.bubble.chat.stopPart(tile.chooser.bubble.messageId, tile.chooser.index)
        }
    }
}

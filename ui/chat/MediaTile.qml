import QtQuick

// The rectangle of a picture from the first moment to the last: waiting, forming, finished. It never changes size.
FocusScope {
    id: tile

    required property var chooser
    readonly property var part: chooser.model
    readonly property bool pending: part.kind === "pending"
    readonly property real longest: Math.max(1, part.pixelWidth, part.pixelHeight)
    readonly property real bound: chooser.own ? Metrics.attachedMedia
                                              : Math.max(Metrics.mediaSmall, Math.min(Metrics.mediaLarge, longest))
    readonly property real fit: Math.min(bound, chooser.available)

    width: Math.round(fit * (part.pixelWidth > 0 ? part.pixelWidth / longest : 1))
    height: Math.round(fit * (part.pixelHeight > 0 ? part.pixelHeight / longest : 1))

    Rectangle {
        anchors.fill: parent
        radius: Metrics.radiusMedia
        color: Theme.surface
        border.width: Metrics.hair
        border.color: Theme.hairline
        visible: picture.opacity < 1 || picture.status !== Image.Ready
        Lucide {
            anchors.centerIn: parent
            visible: preview.status !== Image.Ready && (tile.pending || picture.status === Image.Error)
            size: Metrics.iconLarge
            name: picture.status === Image.Error ? "triangle-alert" : Theme.glyph(tile.part.modality)
            color: picture.status === Image.Error ? Theme.textTertiary : Theme.voice(tile.part.modality)
            SequentialAnimation on opacity {
                running: tile.pending && !Motion.reduced
                loops: Animation.Infinite
                NumberAnimation { from: 1; to: 0.35; duration: Motion.breath; easing.type: Easing.InOutQuad }
                NumberAnimation { from: 0.35; to: 1; duration: Motion.breath; easing.type: Easing.InOutQuad }
            }
        }
    }
    MediaImage {
        id: preview
        anchors.fill: parent
        visible: picture.opacity < 1
        media: tile.part.previewSource ?? ""
        cache: false
        asynchronous: false
        fillMode: Image.Stretch
    }
    ImagePart {
        id: picture
        anchors.fill: parent
        part: tile.part
        ready: !tile.pending
        dissolves: preview.status === Image.Ready
        own: tile.chooser.own
        bubble: tile.chooser.bubble
        focus: true
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

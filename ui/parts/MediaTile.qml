// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The rectangle of a medium from the moment it is announced until it is finished: waiting, preview, result. Its size never
// changes. The result is drawn by the file that the table of modalities names, such as ImagePart.qml.
FocusScope {
    id: tile

    required property MessagePart part
    readonly property bool previewShown: preview.status === Image.Ready
    readonly property MediaContent content: finished.item as MediaContent
    readonly property real contentOpacity: content ? content.opacity : 0
    readonly property bool broken: content ? content.broken : false
    readonly property real longest: Math.max(1, part.pixelWidth, part.pixelHeight)
    readonly property real bound: part.fromUser ? Metrics.attachedMedia
                                                : Math.max(Metrics.mediaSmall, Math.min(Metrics.mediaLarge, longest))
    readonly property real side: Math.min(bound, part.available)
    property int frame: 0

    function load() {
        finished.setSource(part.info.delegateName + "Part.qml", { part: part })
    }

    width: part.info.visual ? Math.round(side * (part.pixelWidth > 0 ? part.pixelWidth / longest : 1))
                            : Math.min(Metrics.mediaLarge, part.available)
    height: part.info.visual ? Math.round(side * (part.pixelHeight > 0 ? part.pixelHeight / longest : 1)) : Metrics.audioHeight

    Component.onCompleted: load()
    onContentOpacityChanged: {
        if (contentOpacity >= 1)
            preview.media = ""
    }
    onBrokenChanged: {
        if (broken)
            preview.media = ""
    }
    Connections {
        target: tile.part
        function onModalityChanged() { tile.load() }
        function onPendingChanged() { // a preview that is not read by now is gone
            if (!tile.part.pending && !tile.previewShown)
                preview.media = ""
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Metrics.radiusMedia
        color: Theme.surface
        border.width: Metrics.hairline
        border.color: Theme.hairline
        visible: tile.contentOpacity < 1
        Icon {
            anchors.centerIn: parent
            visible: !tile.previewShown && !tile.broken && (tile.part.pending || tile.part.stopped)
            size: Metrics.iconLarge
            name: tile.part.info.icon
            color: tile.part.info.color
            SequentialAnimation on opacity {
                running: tile.part.pending && !Motion.reduced
                loops: Animation.Infinite
                NumberAnimation { from: 1; to: 0.35; duration: Motion.pulse; easing.type: Easing.InOutQuad }
                NumberAnimation { from: 0.35; to: 1; duration: Motion.pulse; easing.type: Easing.InOutQuad }
            }
        }
    }
    RoundedImage {
        id: preview
        anchors.fill: parent
        visible: tile.contentOpacity < 1 && !tile.broken
        cache: false
        asynchronous: false
        fillMode: Image.Stretch
    }
    Binding { // keeps the last preview under the result that fades in; its source is gone by then
        target: preview
        property: "media"
        value: tile.part.previewSource === "" ? tile.part.stopped ? tile.part.source : ""
             : tile.part.previewFrames > 1 ? tile.part.previewSource + "/" + tile.frame : tile.part.previewSource
        when: tile.part.pending || tile.part.stopped
        restoreMode: Binding.RestoreNone
    }
    Binding { // a preview that is gone cannot be read again in another size
        target: preview
        property: "shown"
        value: Qt.size(tile.width, tile.height)
        when: tile.part.pending
        restoreMode: Binding.RestoreNone
    }
    Timer { // the preview of a video plays
        running: (tile.part.pending || tile.part.stopped) && tile.part.previewFrames > 1 && !Motion.reduced
        interval: Motion.second / Math.max(1, tile.part.previewRate)
        repeat: true
        onTriggered: tile.frame = (tile.frame + 1) % tile.part.previewFrames
    }
    Loader {
        id: finished
        anchors.fill: parent
        focus: true
    }
    Loader {
        anchors.fill: parent
        active: tile.broken
        sourceComponent: MissingPart { part: tile.part }
    }
    Binding {
        target: tile.content
        property: "previewShown"
        value: tile.previewShown
        when: tile.content !== null
    }
    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        active: tile.part.stopped
        sourceComponent: StoppedPart { part: tile.part }
    }
    Loader {
        anchors.fill: parent
        active: tile.part.pending
        sourceComponent: PendingPart {
            part: tile.part
            previewShown: tile.previewShown
        }
    }
}

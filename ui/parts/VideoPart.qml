// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Player
import NextGpt.Style

// A finished video: it shows its first frame, plays in place, and opens in the viewer.
MediaContent {
    id: view

    readonly property bool controlsShown: ready && clip.ready && (hover.hovered || activeFocus || bar.busy)
    // A short silent video plays automatically, in a loop, as an animated image does.
    readonly property bool autoplays: ready && !part.fromUser && clip.ready && !clip.hasAudio
                                      && clip.duration <= Metrics.autoplaySeconds && !Motion.reduced

    function open() {
        Actions.showVideo(part.path, part.pixels, part.description, clip)
    }

    broken: clip.failed
    loaded: frame.filled
    dragAllowed: !bar.hovered
    //: %1: duration of a clip in seconds, with one decimal
    Accessible.description: clip.ready ? qsTr("%1 seconds").arg(Format.number(clip.duration, 1)) : ""
    Accessible.onPressAction: clip.toggle()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()
    Keys.onPressed: event => {
        event.accepted = view.saveRequested(event)
        if (!event.accepted)
            keys.handle(event)
    }
    onAutoplaysChanged: {
        if (autoplays) {
            clip.loops = true
            clip.play()
        }
    }

    PlayerKeys {
        id: keys
        player: clip
        hub: view.part.message.chat.playback
        onViewRequested: view.open()
        onFrameSaveRequested: Actions.saveFrame(clip)
    }
    Player {
        id: clip
        hub: view.part.message.chat.playback
        path: view.ready ? view.part.path : ""
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: clip.toggle()
        onDoubleTapped: view.open()
    }

    ClipItem {
        id: frame
        anchors.fill: parent
        player: clip
        corner: Metrics.radiusMedia
    }
    FocusRing {
        shown: view.ringShown
        cornerRadius: Metrics.radiusMedia
    }
    Rectangle { // in the middle of what the controls leave free
        readonly property real free: (bar.visible ? bar.y : parent.height) - 2 * Metrics.s
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.s + (free - height) / 2
        width: Math.min(Metrics.huge, free)
        height: width
        radius: height / 2
        color: Theme.overlay
        visible: view.ready && clip.ready && !clip.playing && free >= Metrics.controlSmall
        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: Metrics.hairline
            size: Math.min(Metrics.iconLarge, Math.round(parent.width / 2))
            name: "play"
            color: Theme.overlayText
        }
    }
    OverlayLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        visible: clip.ready && !view.controlsShown
        iconName: view.part.info.icon
        iconColor: view.part.info.overlayColor
        text: Format.duration(clip.duration)
    }
    Rectangle {
        id: bar
        readonly property bool hovered: barHover.hovered
        readonly property bool busy: transport.busy
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        height: controls.implicitHeight + Metrics.s
        radius: Metrics.radiusControl + Metrics.xxs
        color: Theme.overlay
        visible: view.controlsShown
        HoverHandler { id: barHover }
        TapHandler {}
        Column {
            id: controls
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Metrics.s
            anchors.rightMargin: Metrics.xs
            Scrubber {
                width: parent.width - Metrics.xs
                player: clip
                foreground: view.part.info.overlayColor
                previews: "image://media/" + encodeURIComponent(view.part.path)
            }
            TransportBar {
                id: transport
                width: parent.width
                player: clip
                hub: view.part.message.chat.playback
                accent: view.part.info.overlayColor
                onSaveRequested: Actions.saveMedia(view.part.path)
                onSaveAsRequested: Actions.saveMediaAs(view.part.path)
                onFrameSaveRequested: Actions.saveFrame(clip)
                onInputRequested: view.useAsInput()
                onViewRequested: view.open()
            }
        }
    }
}

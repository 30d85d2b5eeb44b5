// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Playback

// A finished video: it shows its first image, plays in place, and gives itself away like an image does.
FocusScope {
    id: view

    required property var part
    required property var bubble
    property bool ready: true
    property bool dissolves: false
    property bool own: false
    readonly property bool broken: clip.failed
    readonly property bool controlsShown: ready && clip.ready && (hover.hovered || activeFocus || bar.busy)
    // A short video without audio moves by itself, as an image that happens to be alive.
    readonly property bool living: ready && !own && clip.ready && !clip.hasAudio && clip.duration <= Metrics.livingSeconds
                                   && !Motion.reduced

    function open() {
        bubble.viewer.showVideo(part, clip)
    }
    function useAsInput() {
        bubble.chat.useAsInput(part.path)
        bubble.inputTaken()
    }

    opacity: ready && image.filled ? 1 : 0
    Behavior on opacity {
        enabled: view.dissolves
        NumberAnimation { duration: Motion.dissolve; easing.type: Motion.easing }
    }
    activeFocusOnTab: ready
    Accessible.role: Accessible.Graphic
    Accessible.name: part.accessibleText !== "" ? part.accessibleText : qsTr("Video")
    Accessible.description: clip.ready ? qsTr("%1 seconds").arg(Qt.locale().toString(clip.duration, "f", 1)) : ""
    Accessible.focusable: true
    Accessible.onPressAction: clip.toggle()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Save)) {
            bubble.saveRequested(part.path)
            event.accepted = true
        } else {
            keys.handle(event)
        }
    }
    onLivingChanged: {
        if (living) {
            clip.loops = true
            clip.play()
        }
    }

    PlayerKeys {
        id: keys
        player: clip
        hub: view.bubble.chat.playback
        onViewRequested: view.open()
        onFrameSaveRequested: view.bubble.viewer.saveFrame(clip)
    }
    Player {
        id: clip
        hub: view.bubble.chat.playback
        path: view.ready ? view.part.path : ""
    }

    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: { "text/uri-list": String(part.fileUrl ?? "") }
    Drag.active: drag.active
    DragHandler {
        id: drag
        target: null
        enabled: view.ready && !bar.hovered
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: clip.toggle()
        onDoubleTapped: view.open()
    }

    ClipItem {
        id: image
        anchors.fill: parent
        player: clip
        corner: Metrics.radiusMedia
    }
    FocusRing {
        shown: view.activeFocus
        around: Metrics.radiusMedia
    }
    Rectangle {
        anchors.centerIn: parent
        width: Metrics.huge
        height: Metrics.huge
        radius: height / 2
        color: Theme.scrim
        visible: view.ready && clip.ready && !clip.playing
        Lucide {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: Metrics.hair
            size: Metrics.iconLarge
            name: "play"
            color: Theme.scrimInk
        }
    }
    ScrimLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        visible: clip.ready && !view.controlsShown
        iconName: Theme.glyph("video")
        voice: Theme.scrimVoice("video")
        text: Clock.place(clip.position, clip.duration).split(" / ")[1]
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
        color: Theme.scrim
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
                ink: Theme.scrimVoice("video")
                previews: "image://media/" + encodeURIComponent(view.part.path)
            }
            TransportBar {
                id: transport
                width: parent.width
                player: clip
                hub: view.bubble.chat.playback
                accent: Theme.scrimVoice("video")
                onSaveRequested: view.bubble.saveRequested(view.part.path)
                onFrameSaveRequested: view.bubble.viewer.saveFrame(clip)
                onInputRequested: view.useAsInput()
                onViewRequested: view.open()
            }
        }
    }
}

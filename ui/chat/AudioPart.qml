// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Playback

// A finished audio: its shape is the way to any place in it.
FocusScope {
    id: view

    required property var part
    required property var bubble
    property bool ready: true
    property bool dissolves: false
    property bool own: false
    readonly property bool broken: clip.failed

    function useAsInput() {
        bubble.chat.useAsInput(part.path)
        bubble.inputTaken()
    }
    function seekTo(x) {
        clip.seek(Math.max(0, Math.min(1, x / wave.width)) * clip.duration)
    }

    opacity: ready && !clip.failed ? 1 : 0
    Behavior on opacity {
        enabled: view.dissolves
        NumberAnimation { duration: Motion.dissolve; easing.type: Motion.easing }
    }
    activeFocusOnTab: ready
    Accessible.role: Accessible.Graphic
    Accessible.name: part.accessibleText !== "" ? part.accessibleText : qsTr("Audio")
    Accessible.description: clip.ready ? qsTr("%1 seconds").arg(Qt.locale().toString(clip.duration, "f", 1)) : ""
    Accessible.focusable: true
    Accessible.onPressAction: clip.toggle()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Save)) {
            bubble.saveRequested(part.path)
            event.accepted = true
        } else {
            keys.handle(event)
        }
    }
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    PlayerKeys {
        id: keys
        player: clip
        hub: view.bubble.chat.playback
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
        enabled: view.ready && !waveHover.hovered
    }

    Card {
        anchors.fill: parent
        radius: Metrics.radiusMedia
        FocusRing {
            shown: view.activeFocus
            around: Metrics.radiusMedia
        }
    }
    IconButton {
        id: play
        anchors.left: parent.left
        anchors.leftMargin: Metrics.m
        anchors.verticalCenter: wave.verticalCenter
        implicitWidth: Metrics.thumb
        implicitHeight: Metrics.thumb
        iconSize: Metrics.icon + Metrics.xxs
        iconName: clip.playing ? "pause" : "play"
        text: clip.playing ? qsTr("Pause") : qsTr("Play")
        shortcutHint: qsTr("Space")
        tint: Theme.window
        tintHover: Theme.window
        background: Rectangle {
            radius: height / 2
            color: Theme.voice("audio")
            opacity: play.down ? 0.8 : 1
            FocusRing {
                shown: play.visualFocus
                around: parent.height / 2
            }
        }
        onClicked: clip.toggle()
    }
    WaveformItem {
        id: wave
        anchors.left: play.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.l
        anchors.topMargin: Metrics.m
        height: parent.height - bar.height - Metrics.m - Metrics.s - Metrics.xs
        path: view.ready ? view.part.path : ""
        played: clip.duration > 0 ? clip.position / clip.duration : 0
        ink: Theme.waveRest
        playedInk: Theme.voice("audio")
        barWidth: Metrics.waveBar
        gap: Metrics.waveGap
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Place in the audio: %1").arg(Clock.place(clip.position, clip.duration))
        HoverHandler {
            id: waveHover
            cursorShape: Qt.PointingHandCursor
        }
        TapHandler { onTapped: point => view.seekTo(point.position.x) }
        DragHandler {
            target: null
            onCentroidChanged: if (active) view.seekTo(centroid.position.x)
        }
        Rectangle {
            x: Math.round(waveHover.point.position.x)
            width: Metrics.hair
            height: parent.height
            color: Theme.textTertiary
            visible: waveHover.hovered
        }
    }
    TransportBar {
        id: bar
        anchors.left: wave.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: -Metrics.xs
        anchors.rightMargin: Metrics.s
        anchors.bottomMargin: Metrics.s
        video: false
        main: false
        player: clip
        hub: view.bubble.chat.playback
        ink: Theme.text
        inkMuted: Theme.textSecondary
        hoverFill: Theme.hover
        accent: Theme.voice("audio")
        onSaveRequested: view.bubble.saveRequested(view.part.path)
        onInputRequested: view.useAsInput()
    }
}

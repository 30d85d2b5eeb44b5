// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Player
import NextGpt.Style

// A finished audio clip: a waveform to seek in, and the controls of a player.
MediaContent {
    id: view

    function seekTo(x: double) {
        clip.seek(Math.max(0, Math.min(1, x / wave.width)) * clip.duration)
    }

    broken: clip.failed
    loaded: !clip.failed
    dragAllowed: !waveHover.hovered
    //: %1: duration of a clip in seconds, with one decimal
    Accessible.description: clip.ready ? qsTr("%1 seconds").arg(Format.number(clip.duration, 1)) : ""
    Accessible.onPressAction: clip.toggle()
    Keys.onPressed: event => {
        event.accepted = view.saveRequested(event)
        if (!event.accepted)
            keys.handle(event)
    }
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    PlayerKeys {
        id: keys
        player: clip
        hub: view.part.message.chat.playback
    }
    Player {
        id: clip
        hub: view.part.message.chat.playback
        path: view.ready ? view.part.path : ""
    }

    Card {
        anchors.fill: parent
        radius: Metrics.radiusMedia
        FocusRing {
            shown: view.ringShown
            cornerRadius: Metrics.radiusMedia
        }
    }
    IconButton {
        id: play
        anchors.left: parent.left
        anchors.leftMargin: Metrics.m
        anchors.verticalCenter: wave.verticalCenter
        implicitWidth: Metrics.thumbnail
        implicitHeight: Metrics.thumbnail
        iconSize: Metrics.icon + Metrics.xxs
        iconName: clip.playing ? "pause" : "play"
        text: clip.playing ? qsTr("Pause") : qsTr("Play")
        //: A key
        shortcutHint: qsTr("Space")
        tint: Theme.window
        tintHover: Theme.window
        background: Rectangle {
            radius: height / 2
            color: view.part.info.color
            opacity: play.down ? 0.8 : 1
            FocusRing {
                shown: play.visualFocus
                cornerRadius: parent.height / 2
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
        color: Theme.waveform
        playedColor: view.part.info.color
        barWidth: Metrics.waveBar
        gap: Metrics.waveGap
        Accessible.role: Accessible.Slider
        //: %1: position and duration, such as "0:01.2 / 0:02.5"
        Accessible.name: qsTr("Position in the audio: %1").arg(Format.position(clip.position, clip.duration))
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
            width: Metrics.hairline
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
        playShown: false
        player: clip
        hub: view.part.message.chat.playback
        foreground: Theme.text
        foregroundMuted: Theme.textSecondary
        hoverFill: Theme.hover
        accent: view.part.info.color
        onSaveRequested: Actions.saveMedia(view.part.path)
        onSaveAsRequested: Actions.saveMediaAs(view.part.path)
        onInputRequested: view.useAsInput()
    }
}

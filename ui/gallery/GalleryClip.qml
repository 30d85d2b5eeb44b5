// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// A video or audio clip that plays in its tile. Its file is opened when it is played for the first time.
Item {
    id: view

    required property PlaybackHub hub
    required property string path
    required property ModalityInfo info
    readonly property alias player: player
    property bool wanted: false

    function toggle() {
        wanted = true
        player.toggle()
    }

    onVisibleChanged: if (!visible) player.pause() // another page is shown
    Player {
        id: player
        hub: view.hub
        path: view.wanted ? view.path : ""
    }
    ClipItem {
        anchors.fill: parent
        visible: view.info.visual && player.ready
        player: player
        corner: Metrics.radiusMedia
    }
    Loader {
        anchors.fill: parent
        anchors.margins: Metrics.l
        active: !view.info.visual
        sourceComponent: WaveformItem {
            path: view.path
            played: player.duration > 0 ? player.position / player.duration : 0
            color: Theme.waveform
            playedColor: view.info.color
            barWidth: Metrics.waveBar
            gap: Metrics.waveGap
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Metrics.huge
        height: width
        radius: height / 2
        color: Theme.overlay
        visible: !player.playing && !player.failed
        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: Metrics.hairline
            size: Metrics.iconLarge
            name: "play"
            color: Theme.overlayText
        }
    }
    OverlayLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        iconName: view.info.icon
        iconColor: view.info.overlayColor
        text: player.failed ? qsTr("File missing or damaged")
            : player.ready ? Format.position(player.position, player.duration) : view.info.title
    }
}

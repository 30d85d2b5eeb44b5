// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Playback
import NextGpt.Style

// More actions for a video or an audio clip.
AppMenu {
    id: menu

    required property Player player
    required property PlaybackHub hub
    property bool video: true
    signal saveRequested
    signal saveAsRequested
    signal frameSaveRequested
    signal inputRequested
    signal viewRequested

    AppMenuItem {
        text: qsTr("Loop")
        iconName: menu.player.loops ? "check" : "repeat"
        shortcutHint: "L"
        onTriggered: menu.player.loops = !menu.player.loops
    }
    AppMenuItem {
        text: menu.hub.muted ? qsTr("Unmute") : qsTr("Mute")
        iconName: menu.hub.muted ? "volume-2" : "volume-x"
        enabled: menu.player.hasAudio
        shortcutHint: "M"
        onTriggered: menu.hub.muted = !menu.hub.muted
    }
    AppMenuItem {
        text: qsTr("Slower")
        iconName: "gauge"
        shortcutHint: "<"
        enabled: menu.player.speed > 0.25
        onTriggered: menu.player.speed = menu.player.speed / 2
    }
    AppMenuItem {
        text: qsTr("Faster")
        iconName: "gauge"
        shortcutHint: ">"
        enabled: menu.player.speed < 4
        onTriggered: menu.player.speed = menu.player.speed * 2
    }
    AppMenuItem {
        text: qsTr("Open in viewer")
        iconName: "maximize"
        shortcutHint: "F"
        enabled: menu.video
        onTriggered: menu.viewRequested()
    }
    AppMenuItem {
        text: qsTr("Save this frame")
        iconName: "camera"
        shortcutHint: "S"
        enabled: menu.video
        onTriggered: menu.frameSaveRequested()
    }
    AppMenuItem {
        text: menu.video ? Modalities.video.save : Modalities.audio.save
        iconName: "download"
        shortcutHint: qsTr("Ctrl+S")
        onTriggered: menu.saveRequested()
    }
    AppMenuItem {
        text: qsTr("Save as…")
        iconName: "folder"
        onTriggered: menu.saveAsRequested()
    }
    AppMenuItem {
        text: qsTr("Use as input")
        iconName: "paperclip"
        onTriggered: menu.inputRequested()
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Playback
import NextGpt.Style

// The keyboard shortcuts of a player, the same as those of mpv.
QtObject {
    id: keys

    required property Player player
    required property PlaybackHub hub
    signal viewRequested
    signal frameSaveRequested

    readonly property var speeds: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4]

    function changeSpeed(direction: int) {
        const now = speeds.indexOf(player.speed)
        player.speed = speeds[Math.max(0, Math.min(speeds.length - 1, (now < 0 ? speeds.indexOf(1) : now) + direction))]
    }
    function seekBy(event: var, direction: int) {
        player.seek(player.position + direction * (event.modifiers & Qt.ShiftModifier ? 5 : 1))
    }
    function handle(event) {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Space:
        case Qt.Key_K:
            player.toggle()
            break
        case Qt.Key_Left:
            seekBy(event, -1)
            break
        case Qt.Key_Right:
            seekBy(event, 1)
            break
        case Qt.Key_Comma:
            player.step(-1)
            break
        case Qt.Key_Period:
            player.step(1)
            break
        case Qt.Key_Less:
        case Qt.Key_BracketLeft:
            changeSpeed(-1)
            break
        case Qt.Key_Greater:
        case Qt.Key_BracketRight:
            changeSpeed(1)
            break
        case Qt.Key_L:
            player.loops = !player.loops
            break
        case Qt.Key_M:
            hub.muted = !hub.muted
            break
        case Qt.Key_9:
            hub.volume -= Metrics.volumeStep
            break
        case Qt.Key_0:
            hub.volume += Metrics.volumeStep
            break
        case Qt.Key_F:
            keys.viewRequested()
            break
        case Qt.Key_S:
            keys.frameSaveRequested()
            break
        default:
            event.accepted = false
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// The controls of a player: play, frame steps, time, volume, loop, speed, and a menu with the rest.
Item {
    id: bar

    required property Player player
    required property PlaybackHub hub
    property bool video: true
    property bool compact: width < Metrics.transportCompact
    readonly property bool medium: video && width < Metrics.transportMedium
    property bool playShown: true
    property color foreground: Theme.overlayText
    property color foregroundMuted: Theme.overlayTextMuted
    property color hoverFill: Theme.overlayHover
    property color accent: Theme.overlayAccent
    readonly property bool busy: menu.visible || speeds.visible
    signal saveRequested
    signal frameSaveRequested
    signal inputRequested
    signal viewRequested

    function frameText(): string {
        //: Number of a frame of a video and the number of its frames
        return qsTr("Frame %1 of %2").arg(player.steppedFrame).arg(player.frameCount)
    }
    function shortFrameText(): string {
        //: Number of a frame of a video and the number of its frames
        return Format.leftToRight(qsTr("%1 / %2").arg(player.steppedFrame).arg(player.frameCount))
    }

    component BarButton: IconButton {
        clearance: bar.video ? Metrics.icon + Metrics.xs : 0 // the scrubber
        implicitWidth: Metrics.controlSmall + Metrics.xxs
        implicitHeight: Metrics.controlSmall + Metrics.xxs
        tint: checked ? bar.accent : bar.foregroundMuted
        tintHover: checked ? bar.accent : bar.foreground
        fillHover: bar.hoverFill
        fillPressed: bar.hoverFill
    }

    implicitHeight: Metrics.controlSmall + Metrics.xxs
    implicitWidth: left.implicitWidth + right.implicitWidth + Metrics.s
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.ToolBar
    Accessible.name: video ? qsTr("Video controls") : qsTr("Audio controls")

    Row {
        id: left
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        BarButton {
            visible: bar.playShown
            iconName: bar.player.playing ? "pause" : "play"
            tint: bar.foreground
            text: bar.player.playing ? qsTr("Pause") : qsTr("Play")
            //: A key
            shortcutHint: qsTr("Space")
            onClicked: bar.player.toggle()
        }
        BarButton {
            visible: bar.video && !bar.compact
            iconName: "step-back"
            text: qsTr("Previous frame")
            shortcutHint: ","
            onClicked: bar.player.step(-1)
        }
        BarButton {
            visible: bar.video && !bar.compact
            iconName: "step-forward"
            text: qsTr("Next frame")
            shortcutHint: "."
            onClicked: bar.player.step(1)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Metrics.xs
            opacity: volume.open && left.width > right.x ? 0 : 1
            text: bar.player.steppedFrame > 0 ? (bar.medium || bar.compact ? bar.shortFrameText() : bar.frameText())
                : bar.medium ? Format.precise(bar.player.position) : Format.position(bar.player.position, bar.player.duration)
            color: bar.foregroundMuted
            font.pixelSize: Metrics.fontMeta
            Accessible.name: bar.player.steppedFrame > 0 ? bar.frameText() : text
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        VolumeSlider {
            id: volume
            readonly property bool open: hovered || pressed || activeFocus || mute.hovered || mute.visualFocus
            anchors.verticalCenter: parent.verticalCenter
            visible: mute.visible
            width: open ? Metrics.volumeTrack : 0
            opacity: open ? 1 : 0
            hub: bar.hub
            foreground: bar.accent
            trackColor: bar.video ? Theme.overlayTrack : Theme.sunken
            handleColor: bar.foreground
            Behavior on width { NumberAnimation { duration: Motion.panel; easing.type: Motion.easing } }
        }
        BarButton {
            id: mute
            visible: bar.player.hasAudio && !bar.compact
            checked: bar.hub.muted
            iconName: bar.hub.muted ? "volume-x" : bar.hub.volume < 0.5 ? "volume-1" : "volume-2"
            text: bar.player.silent ? qsTr("No audio device: playing silently")
                                    : bar.hub.muted ? qsTr("Unmute") : qsTr("Mute")
            shortcutHint: bar.player.silent ? "" : "M"
            onClicked: bar.hub.muted = !bar.hub.muted
            WheelHandler {
                onWheel: event => bar.hub.volume += event.angleDelta.y > 0 ? Metrics.volumeStep : -Metrics.volumeStep
            }
        }
        BarButton {
            visible: !bar.compact
            checked: bar.player.loops
            iconName: "repeat"
            text: bar.player.loops ? qsTr("Play once") : qsTr("Loop")
            shortcutHint: "L"
            onClicked: bar.player.loops = !bar.player.loops
        }
        T.AbstractButton {
            id: speedButton
            visible: !bar.compact && !(bar.medium && bar.player.hasAudio)
            implicitWidth: Math.max(Metrics.control, speedLabel.implicitWidth + Metrics.s)
            implicitHeight: Metrics.controlSmall + Metrics.xxs
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            //: %1: playback speed, such as "1.5×"
            text: qsTr("Speed: %1").arg(speedLabel.text)
            Accessible.role: Accessible.ButtonMenu
            Accessible.name: text
            Accessible.onPressAction: speedButton.clicked()
            contentItem: Label {
                id: speedLabel
                horizontalAlignment: Text.AlignHCenter
                //: Playback speed, such as "1.5×"
                text: qsTr("%1×").arg(bar.player.speed)
                color: bar.player.speed !== 1 ? bar.accent : speedButton.hovered ? bar.foreground : bar.foregroundMuted
                font.pixelSize: Metrics.fontMeta
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Metrics.radiusControl
                color: speedButton.hovered || speedButton.down ? bar.hoverFill : Theme.transparent
                FocusRing { shown: speedButton.visualFocus }
            }
            onClicked: speeds.open()
            SpeedMenu {
                id: speeds
                player: bar.player
                y: -height - Metrics.xs
            }
        }
        BarButton {
            iconName: "ellipsis"
            text: qsTr("More actions")
            onClicked: menu.open()
            ClipMenu {
                id: menu
                player: bar.player
                hub: bar.hub
                video: bar.video
                y: -height - Metrics.xs
                onSaveRequested: bar.saveRequested()
                onFrameSaveRequested: bar.frameSaveRequested()
                onInputRequested: bar.inputRequested()
                onViewRequested: bar.viewRequested()
            }
        }
        BarButton {
            visible: bar.video && bar.playShown
            iconName: "maximize"
            text: qsTr("Open in viewer")
            shortcutHint: "F"
            onClicked: bar.viewRequested()
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// The buttons of a player: play, step, time, mute, loop, speed, and the rest behind the dots.
Item {
    id: bar

    required property var player
    required property var hub
    property bool video: true
    property bool slim: width < Metrics.transportFold
    readonly property bool tight: video && width < Metrics.transportRoom
    property bool main: true
    property color ink: Theme.scrimInk
    property color inkMuted: Theme.scrimInkMuted
    property color hoverFill: Theme.scrimHover
    property color accent: Theme.scrimAccent
    readonly property bool busy: menu.visible || speeds.visible
    signal saveRequested
    signal frameSaveRequested
    signal inputRequested
    signal viewRequested

    component Sign: IconButton {
        implicitWidth: Metrics.controlSmall + Metrics.xxs
        implicitHeight: Metrics.controlSmall + Metrics.xxs
        tint: checked ? bar.accent : bar.inkMuted
        tintHover: checked ? bar.accent : bar.ink
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
        Sign {
            visible: bar.main
            iconName: bar.player.playing ? "pause" : "play"
            tint: bar.ink
            text: bar.player.playing ? qsTr("Pause") : qsTr("Play")
            shortcutHint: qsTr("Space")
            onClicked: bar.player.toggle()
        }
        Sign {
            visible: bar.video && !bar.slim
            iconName: "step-back"
            text: qsTr("One image back")
            shortcutHint: ","
            onClicked: bar.player.step(-1)
        }
        Sign {
            visible: bar.video && !bar.slim
            iconName: "step-forward"
            text: qsTr("One image on")
            shortcutHint: "."
            onClicked: bar.player.step(1)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Metrics.xs
            opacity: volume.open && left.width > right.x ? 0 : 1
            text: bar.tight ? Clock.precise(bar.player.position) : Clock.place(bar.player.position, bar.player.duration)
            color: bar.inkMuted
            font.pixelSize: Metrics.fontMeta
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
            ink: bar.accent
            track: bar.video ? Theme.scrimTrack : Theme.sunken
            knob: bar.ink
            Behavior on width { NumberAnimation { duration: Motion.panel; easing.type: Motion.easing } }
        }
        Sign {
            id: mute
            visible: bar.player.hasAudio && !bar.slim
            checked: bar.hub.muted
            iconName: bar.hub.muted ? "volume-x" : bar.hub.volume < 0.5 ? "volume-1" : "volume-2"
            text: bar.player.silent ? qsTr("There is no audio device; it plays silently")
                                    : bar.hub.muted ? qsTr("Audio on") : qsTr("Mute")
            shortcutHint: bar.player.silent ? "" : "M"
            onClicked: bar.hub.muted = !bar.hub.muted
            WheelHandler {
                onWheel: event => bar.hub.volume += event.angleDelta.y > 0 ? Metrics.volumeStep : -Metrics.volumeStep
            }
        }
        Sign {
            visible: !bar.slim
            checked: bar.player.loops
            iconName: "repeat"
            text: bar.player.loops ? qsTr("Play once") : qsTr("Loop")
            shortcutHint: "L"
            onClicked: bar.player.loops = !bar.player.loops
        }
        T.AbstractButton {
            id: speedButton
            visible: !bar.slim && !(bar.tight && bar.player.hasAudio)
            implicitWidth: Math.max(Metrics.control, speedWord.implicitWidth + Metrics.s)
            implicitHeight: Metrics.controlSmall + Metrics.xxs
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            text: qsTr("Speed: %1").arg(speedWord.text)
            Accessible.role: Accessible.ButtonMenu
            Accessible.name: text
            Accessible.onPressAction: speedButton.clicked()
            contentItem: Label {
                id: speedWord
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("%1×").arg(bar.player.speed)
                color: bar.player.speed !== 1 ? bar.accent : speedButton.hovered ? bar.ink : bar.inkMuted
                font.pixelSize: Metrics.fontMeta
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Metrics.radiusControl
                color: speedButton.hovered || speedButton.down ? bar.hoverFill : Theme.clear
                FocusRing { shown: speedButton.visualFocus }
            }
            onClicked: speeds.open()
            SpeedMenu {
                id: speeds
                player: bar.player
                y: -height - Metrics.xs
            }
        }
        Sign {
            iconName: "ellipsis"
            text: qsTr("More for this clip")
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
        Sign {
            visible: bar.video && bar.main
            iconName: "maximize"
            text: qsTr("View large")
            shortcutHint: "F"
            onClicked: bar.viewRequested()
        }
    }
}

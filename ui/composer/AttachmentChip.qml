// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Playback

// One thing that goes in: its image or its shape, or why it cannot.
Item {
    id: chip

    required property int index
    required property string name
    required property string thumbnail
    required property string modality
    required property string path
    required property real seconds
    required property string errorText
    required property bool taking
    required property var hub
    property bool focusShown: false
    readonly property bool failed: errorText !== ""
    signal removeRequested

    function toggle() {
        if (audio.clip)
            audio.clip.toggle()
    }

    implicitWidth: failed ? problem.implicitWidth + 2 * Metrics.m + Metrics.controlSmall : Metrics.attachment
    implicitHeight: Metrics.attachment
    width: implicitWidth
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: failed ? qsTr("%1: %2").arg(name).arg(errorText)
                   : taking ? qsTr("%1, being copied").arg(name)
                   : seconds > 0 ? qsTr("%1, %2").arg(name).arg(Clock.plain(Math.round(seconds))) : name
    HoverHandler { id: hover }

    Rectangle {
        anchors.fill: parent
        radius: Metrics.radiusControl + Metrics.xxs
        color: chip.failed ? Theme.errorTint : Theme.surface
        border.width: Metrics.hair
        border.color: chip.failed ? Theme.error : Theme.hairline
        FocusRing { shown: chip.focusShown }
    }
    Lucide {
        anchors.centerIn: parent
        visible: !chip.failed && image.status !== Image.Ready && (chip.modality !== "audio" || chip.taking)
        size: Metrics.iconLarge
        name: Theme.glyph(chip.modality)
        color: Theme.voice(chip.modality)
        SequentialAnimation on opacity { // a large video takes a while to be copied
            running: chip.taking && !Motion.reduced
            loops: Animation.Infinite
            alwaysRunToEnd: true
            NumberAnimation { to: 0.35; duration: Motion.breath; easing.type: Easing.InOutSine }
            NumberAnimation { to: 1; duration: Motion.breath; easing.type: Easing.InOutSine }
        }
    }
    MediaImage {
        id: image
        anchors.fill: parent
        visible: !chip.failed
        media: chip.failed ? "" : chip.thumbnail
        corner: Metrics.radiusControl + Metrics.xxs
    }
    Loader {
        id: audio
        readonly property var wave: item // a WaveformItem with a player, which its declared type does not tell
        readonly property Player clip: wave ? wave.player : null
        anchors.fill: parent
        anchors.margins: Metrics.s
        anchors.bottomMargin: Metrics.xl
        active: chip.modality === "audio" && !chip.failed && !chip.taking
        sourceComponent: WaveformItem {
            readonly property Player player: Player {
                hub: chip.hub
                path: chip.path
            }
            path: chip.path
            played: player.duration > 0 ? player.position / player.duration : 0
            ink: player.position > 0 ? Theme.waveRest : Theme.voice("audio")
            playedInk: Theme.voice("audio")
            barWidth: Metrics.xxs
            gap: Metrics.xxs
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.xs
        width: length.implicitWidth + Metrics.s
        height: length.implicitHeight + Metrics.xxs
        radius: Metrics.radiusSmall
        color: Theme.scrim
        visible: !chip.failed && chip.seconds > 0
        Label {
            id: length
            anchors.centerIn: parent
            text: Clock.plain(Math.round(chip.seconds))
            color: Theme.scrimInk
            font.pixelSize: Metrics.fontLabel
            Accessible.ignored: true
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.xxs
        implicitWidth: Metrics.icon + Metrics.xs
        implicitHeight: Metrics.icon + Metrics.xs
        focusPolicy: Qt.NoFocus
        visible: audio.clip !== null
        iconSize: Metrics.iconSmall
        iconName: audio.clip && audio.clip.playing ? "pause" : "play"
        tint: Theme.voice("audio")
        tintHover: Theme.voice("audio")
        text: audio.clip && audio.clip.playing ? qsTr("Pause %1").arg(chip.name) : qsTr("Play %1").arg(chip.name)
        onClicked: chip.toggle()
    }
    Column {
        id: problem
        anchors.left: parent.left
        anchors.leftMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        visible: chip.failed
        spacing: Metrics.xxs
        Label {
            text: chip.name
            width: Math.min(implicitWidth, Metrics.tooltip)
            elide: Text.ElideMiddle
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Label {
            text: chip.errorText
            width: Math.min(implicitWidth, Metrics.tooltip)
            elide: Text.ElideRight
            color: Theme.error
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
    }
    ScrimButton {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Metrics.xxs
        implicitWidth: Metrics.icon + Metrics.xs
        implicitHeight: Metrics.icon + Metrics.xs
        focusPolicy: Qt.NoFocus
        visible: hover.hovered || chip.focusShown || chip.failed
        iconName: "x"
        wide: false
        text: qsTr("Remove %1").arg(chip.name)
        background: Rectangle {
            radius: height / 2
            color: Theme.scrim
        }
        onClicked: chip.removeRequested()
    }
    Tip {
        visible: hover.hovered && !chip.failed
        text: chip.name
    }
}

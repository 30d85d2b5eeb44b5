// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// The position in a video; with a thumbnail of the frame under the pointer.
T.Slider {
    id: scrubber

    required property Player player
    property color foreground: Theme.overlayAccent
    property color trackColor: Theme.overlayTrack
    property color handleColor: Theme.overlayText
    property string previews: ""
    readonly property real pointed: hover.hovered ? Math.max(0, Math.min(1, hover.point.position.x / width)) : position

    implicitHeight: Metrics.icon
    implicitWidth: Metrics.fieldWidth
    from: 0
    to: Math.max(player.duration, 0.001)
    focusPolicy: Qt.NoFocus
    LayoutMirroring.enabled: false
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Position in the video")
    onMoved: player.seek(value)

    Binding on value {
        value: scrubber.player.position
        when: !scrubber.pressed
    }
    HoverHandler { id: hover }

    background: Rectangle {
        y: (scrubber.height - height) / 2
        width: scrubber.width
        height: Metrics.progress
        radius: height / 2
        color: scrubber.trackColor
        Rectangle {
            height: parent.height
            radius: height / 2
            width: scrubber.position * parent.width
            color: scrubber.foreground
        }
    }
    handle: Rectangle {
        x: scrubber.position * (scrubber.width - width)
        y: (scrubber.height - height) / 2
        width: Metrics.m
        height: Metrics.m
        radius: height / 2
        color: scrubber.handleColor
        visible: hover.hovered || scrubber.pressed || scrubber.activeFocus
    }

    Rectangle {
        id: card
        visible: (hover.hovered || scrubber.pressed) && scrubber.previews !== ""
        x: Math.max(-Metrics.xs, Math.min(scrubber.width - width + Metrics.xs, scrubber.pointed * scrubber.width - width / 2))
        y: -height - Metrics.xs
        width: Metrics.starterImage + Metrics.s
        height: image.height + stamp.implicitHeight + Metrics.s
        radius: Metrics.radiusControl
        color: Theme.overlay
        Image {
            id: image
            x: Metrics.xs
            y: Metrics.xs
            width: Metrics.starterImage
            height: Math.round(Metrics.starterImage * 9 / 16)
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            cache: false
            source: card.visible ? scrubber.previews + "?t=" + (scrubber.pointed * scrubber.player.duration).toFixed(2) : ""
            sourceSize.width: width
            sourceSize.height: height
            Accessible.ignored: true
        }
        Label {
            id: stamp
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            text: Format.precise(scrubber.pointed * scrubber.player.duration)
            color: Theme.overlayText
            font.pixelSize: Metrics.fontLabel
            Accessible.ignored: true
        }
    }
}

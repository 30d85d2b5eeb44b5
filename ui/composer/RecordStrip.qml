// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Playback

// A recording while it goes on: for how long, how loud, and whether too loud.
Item {
    id: strip

    required property var recorder
    readonly property int bars: Math.max(1, Math.floor((wave.width + Metrics.waveGap) / (Metrics.waveBar + Metrics.waveGap)))

    implicitHeight: Metrics.control
    Accessible.role: Accessible.StatusBar
    Accessible.name: recorder.state === "recording" ? qsTr("Recording, %1").arg(Clock.plain(recorder.seconds)) : word.text

    Rectangle {
        id: dot
        anchors.left: parent.left
        anchors.leftMargin: Metrics.xs
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.s
        height: width
        radius: width / 2
        color: Theme.error
        SequentialAnimation on opacity {
            running: strip.recorder.state === "recording" && strip.visible && !Motion.reduced
            loops: Animation.Infinite
            alwaysRunToEnd: true
            NumberAnimation { to: 0.35; duration: Motion.breath }
            NumberAnimation { to: 1; duration: Motion.breath }
        }
    }
    Label {
        id: word
        anchors.left: dot.right
        anchors.leftMargin: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        text: strip.recorder.state === "opening" ? qsTr("Opening the microphone…")
            : strip.recorder.state === "finishing" ? qsTr("Keeping the recording…") : Clock.precise(strip.recorder.seconds)
        // Digits that are not all of one width must not move what follows.
        width: strip.recorder.state === "recording" ? Math.max(implicitWidth, Metrics.clock) : implicitWidth
        horizontalAlignment: Text.AlignLeft
        color: Theme.text
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    WaveformItem {
        id: wave
        anchors.left: word.right
        anchors.right: loud.visible ? loud.left : parent.right
        anchors.leftMargin: Metrics.s
        anchors.rightMargin: loud.visible ? Metrics.s : 0
        anchors.verticalCenter: parent.verticalCenter
        height: Metrics.control - Metrics.xs
        visible: strip.recorder.state === "recording"
        peaks: strip.recorder.peaks.slice(-strip.bars)
        ink: strip.recorder.tooLoud ? Theme.error : Theme.voice("audio")
        barWidth: Metrics.waveBar
        gap: Metrics.waveGap
        Accessible.ignored: true
    }
    Label {
        id: loud
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: strip.recorder.tooLoud && strip.recorder.state === "recording"
        text: qsTr("Too loud")
        color: Theme.error
        font.pixelSize: Metrics.fontMeta
        font.weight: Font.Medium
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// A recording in progress: its duration, its level, and a warning when it clips.
Item {
    id: strip

    required property AudioRecorder recorder
    readonly property bool recording: recorder.state === AudioRecorder.Recording
    readonly property var peaks: recorder.peaks
    readonly property int bars: Math.max(1, Math.floor((wave.width + Metrics.waveGap) / (Metrics.waveBar + Metrics.waveGap)))

    implicitHeight: Metrics.control
    Accessible.role: Accessible.StatusBar
    Accessible.name: recording ? qsTr("Recording, %1").arg(Format.plain(recorder.seconds)) : label.text

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
            running: strip.recording && strip.visible && !Motion.reduced
            loops: Animation.Infinite
            alwaysRunToEnd: true
            NumberAnimation { to: 0.35; duration: Motion.pulse }
            NumberAnimation { to: 1; duration: Motion.pulse }
        }
    }
    Label {
        id: label
        anchors.left: dot.right
        anchors.leftMargin: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        text: strip.recorder.state === AudioRecorder.Opening ? qsTr("Opening the microphone…")
            : strip.recorder.state === AudioRecorder.Finishing ? qsTr("Saving the recording…") : Format.precise(strip.recorder.seconds)
        // A minimum width: digits differ in width, and the waveform must not move.
        width: strip.recording ? Math.max(implicitWidth, Metrics.timeLabel) : implicitWidth
        horizontalAlignment: Text.AlignLeft
        color: Theme.text
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    WaveformItem {
        id: wave
        anchors.left: label.right
        anchors.right: loud.visible ? loud.left : parent.right
        anchors.leftMargin: Metrics.s
        anchors.rightMargin: loud.visible ? Metrics.s : 0
        anchors.verticalCenter: parent.verticalCenter
        height: Metrics.control - Metrics.xs
        visible: strip.recording
        peaks: strip.peaks.slice(-strip.bars)
        color: strip.recorder.tooLoud ? Theme.error : Modalities.audio.color
        barWidth: Metrics.waveBar
        gap: Metrics.waveGap
        Accessible.ignored: true
    }
    Label {
        id: loud
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: strip.recorder.tooLoud && strip.recording
        text: qsTr("Too loud")
        color: Theme.error
        font.pixelSize: Metrics.fontMeta
        font.weight: Font.Medium
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}

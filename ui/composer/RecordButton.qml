// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Style

// Starts and stops a recording: click twice, or hold down while speaking.
IconButton {
    id: button

    required property AudioRecorder recorder
    property bool startedByPress: false
    property bool pressHandled: false

    function press() {
        pressHandled = true
        startedByPress = !recorder.active
        if (startedByPress) {
            hold.restart()
            recorder.start()
        } else {
            recorder.stop()
        }
    }
    function release() {
        if (startedByPress && !hold.running)
            recorder.stop()
        startedByPress = false
        hold.stop()
    }

    enabled: recorder.state !== AudioRecorder.Finishing
    iconName: recorder.active ? "square" : "mic"
    tint: recorder.active ? Theme.error : Theme.textSecondary
    tintHover: recorder.active ? Theme.error : Theme.text
    fill: recorder.active ? Theme.errorTint : Theme.transparent
    fillHover: recorder.active ? Theme.errorTint : Theme.hover
    text: recorder.active ? qsTr("Stop and attach the recording") : qsTr("Record audio: click, or hold down")
    //: A key combination
    shortcutHint: qsTr("Ctrl+Space")
    Accessible.name: recorder.active ? qsTr("Stop recording") : qsTr("Record audio")
    onPressed: press()
    onReleased: release()
    onCanceled: {
        release()
        pressHandled = false
    }
    // The Return key and screen readers click without a press; a held Return key clicks repeatedly.
    onClicked: {
        if (!pressHandled) {
            if (!repeatGuard.running)
                recorder.active ? recorder.stop() : recorder.start()
            repeatGuard.restart()
        }
        pressHandled = false
    }
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = event.isAutoRepeat
    Keys.onReleased: event => event.accepted = event.isAutoRepeat

    Timer {
        id: hold
        interval: Motion.hold
    }
    Timer {
        id: repeatGuard
        interval: Motion.fade
    }
}

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
    property bool keyHeld: false

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
    // A held key repeats; on X11 each repetition may arrive as a release and another press.
    function keyPressed(repeated: bool) {
        const stillHeld = keyHeld && keyUp.running
        keyUp.stop()
        if (!repeated && !stillHeld) {
            keyHeld = true
            press()
        }
    }
    function keyReleased() {
        if (keyHeld)
            keyUp.restart()
    }
    function returnPressed(event: var) {
        keyPressed(event.isAutoRepeat)
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
    onClicked: { // by screen readers, which do not press
        if (!pressHandled)
            recorder.active ? recorder.stop() : recorder.start()
        pressHandled = false
    }
    Keys.priority: Keys.BeforeItem
    Keys.onSpacePressed: event => button.keyPressed(event.isAutoRepeat)
    Keys.onReleased: event => {
        event.accepted = [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key)
        if (event.accepted && !event.isAutoRepeat)
            button.keyReleased()
    }

    Timer {
        id: hold
        interval: Motion.hold
    }
    Timer {
        id: keyUp
        interval: Motion.keyRelease
        onTriggered: {
            button.keyHeld = false
            button.release()
            button.pressHandled = false
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Begins and ends a recording: a click and another one, or held down for as long as one speaks.
IconButton {
    id: button

    required property var recorder
    property bool begun: false
    property bool handled: false

    function press() {
        handled = true
        begun = !recorder.active
        if (begun) {
            hold.restart()
            recorder.start()
        } else {
            recorder.stop()
        }
    }
    function release() {
        if (begun && !hold.running)
            recorder.stop()
        begun = false
        hold.stop()
    }

    enabled: recorder.state !== "finishing"
    iconName: recorder.active ? "square" : "mic"
    tint: recorder.active ? Theme.error : Theme.textSecondary
    tintHover: recorder.active ? Theme.error : Theme.text
    fill: recorder.active ? Theme.errorTint : Theme.clear
    fillHover: recorder.active ? Theme.errorTint : Theme.hover
    text: recorder.active ? qsTr("Stop and attach the recording") : qsTr("Record an audio clip: click, or hold while it audio clips")
    shortcutHint: qsTr("Ctrl+Space")
    Accessible.name: recorder.active ? qsTr("Stop recording") : qsTr("Record an audio clip")
    onPressed: press()
    onReleased: release()
    onCanceled: {
        release()
        handled = false
    }
    // Return and screen readers click without having pressed; Return held down clicks again and again.
    onClicked: {
        if (!handled) {
            if (!calm.running)
                recorder.active ? recorder.stop() : recorder.start()
            calm.restart()
        }
        handled = false
    }
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = event.isAutoRepeat
    Keys.onReleased: event => event.accepted = event.isAutoRepeat

    Timer {
        id: hold
        interval: Motion.hold
    }
    Timer {
        id: calm
        interval: Motion.fade
    }
}

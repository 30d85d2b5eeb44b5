// SPDX-License-Identifier: Apache-2.0
import QtQml

QtObject {
    id: recorder

    property string state: "idle"
    readonly property bool active: state === "opening" || state === "recording" || state === "finishing"
    property real seconds: 0
    property real level: 0
    property bool tooLoud: false
    property var peaks: Array(240).fill(0)
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    function start() { note("start"); state = "recording" }
    function stop() { note("stop"); state = "idle" }
    function cancel() { note("cancel"); state = "idle" }
    // Words with pauses between them.
    function audio(loud) {
        state = "recording"
        seconds = 12.4
        tooLoud = loud
        peaks = peaks.map((_, i) => i < 60 ? 0 : Math.max(0, Math.sin(i / 9)) * (0.55 + 0.4 * Math.abs(Math.sin(i * 2.3))))
    }
}

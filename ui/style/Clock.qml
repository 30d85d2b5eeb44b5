// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Times of videos and audio clips in words.
QtObject {
    function plain(seconds) {
        const whole = Math.max(0, Math.floor(seconds + 0.001))
        const rest = String(whole % 60).padStart(2, "0")
        const minutes = Math.floor(whole / 60)
        return minutes < 60 ? minutes + ":" + rest
                            : Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0") + ":" + rest
    }
    // Short clips are over before a second is: they show tenths.
    function precise(seconds) {
        const tenths = Math.max(0, Math.floor(seconds * 10 + 0.001))
        return plain(Math.floor(tenths / 10)) + Qt.locale().decimalPoint + tenths % 10
    }
    function place(position, duration) {
        return duration < 60 ? precise(position) + " / " + precise(duration) : plain(position) + " / " + plain(duration)
    }
}

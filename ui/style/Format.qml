// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Positions and durations of clips, and short facts in a row, as text.
QtObject {
    id: format

    // The shell sets the language. The program changes the default locale with it, but only after the bindings to the language
    // have been evaluated.
    property string language: ""
    property var locale: Qt.locale()
    onLanguageChanged: later.start()
    readonly property Timer later: Timer {
        interval: 0
        onTriggered: format.readLocale()
    }

    function readLocale() {
        locale = Qt.locale()
    }

    property bool mirrored: false
    // By number: compilers warn of these characters in generated sources.
    readonly property string rightToLeftMark: String.fromCharCode(0x200F)
    readonly property string leftToRightStart: String.fromCharCode(0x2066)
    readonly property string firstStrong: String.fromCharCode(0x2068)
    readonly property string isolateEnd: String.fromCharCode(0x2069)

    function number(value: double, decimals: int): string {
        return Number(value).toLocaleString(locale, "f", decimals)
    }
    // 0:07, 12:05, 1:00:00
    function plain(seconds: double): string {
        const whole = Math.max(0, Math.floor(seconds + 0.001))
        const rest = String(whole % 60).padStart(2, "0")
        const minutes = Math.floor(whole / 60)
        return minutes < 60 ? minutes + ":" + rest
                            : Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0") + ":" + rest
    }
    // 0:02.5: many clips are shorter than a few seconds.
    function precise(seconds: double): string {
        const tenths = Math.max(0, Math.floor(seconds * 10 + 0.001))
        return plain(Math.floor(tenths / 10)) + locale.decimalPoint + tenths % 10
    }
    function duration(seconds: double): string {
        return seconds < 60 ? precise(seconds) : plain(seconds)
    }
    function position(seconds: double, total: double): string {
        //: Position in a clip and its duration, such as "0:01.2 / 0:02.5"
        return leftToRight(qsTr("%1 / %2").arg(total < 60 ? precise(seconds) : plain(seconds)).arg(duration(total)))
    }
    // "10:02 · 31 tok/s": the facts that are not empty, in the direction of the window whatever the first one is written in.
    function facts(list: var): string {
        const facts = list.filter(fact => fact !== "")
        return mirrored ? rightToLeftMark + facts.map(fact => firstStrong + fact + isolateEnd).join(" · ") : facts.join(" · ")
    }
    // Keeps the order of numbers in a line whose direction is right to left.
    function leftToRight(text: string): string {
        return mirrored ? leftToRightStart + text + isolateEnd : text
    }
}

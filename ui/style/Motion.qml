// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Milliseconds. With reduced motion nothing moves; items that appear fade in briefly.
QtObject {
    property bool reduced: false

    readonly property int state: reduced ? 0 : 120
    readonly property int panel: reduced ? 0 : 200
    readonly property int crossfade: reduced ? 80 : 320
    readonly property int fade: reduced ? 80 : 160
    readonly property int second: 1000
    readonly property int pulse: 900
    // Opacities of a bar that waits.
    readonly property real waitingHigh: 0.55
    readonly property real waitingLow: 0.15
    readonly property int caret: 530
    readonly property int tooltipDelay: 500
    readonly property int scrollTick: 30
    readonly property int toast: 10000
    readonly property int confirmation: 1400
    readonly property int hold: 400
    // The pointer disappears during a presentation after it has not been moved for so long.
    readonly property int pointerRest: 2500
    // A key that is released for a shorter time is being held: its repetition arrived as a release and a press.
    readonly property int keyRelease: 80
    readonly property int easing: Easing.OutCubic
}

// SPDX-License-Identifier: Apache-2.0
import QtQml

QtObject {
    property string theme: "light"
    property bool dark: theme === "dark"
    property real textScale: 1
    property bool enterSends: true
    property bool seedLocked: false
    property string seed: "13"
    property bool reducedMotion: false
    property int columnWidth: 760
    property var media: ({ imageSteps: 25, imageGuidance: 7.5, videoFrames: 16, videoSteps: 20, videoGuidance: 4, audioSeconds: 2.5, audioSteps: 20, audioGuidance: 4 })
    property string outputDevice: "USB headset"
    property string inputDevice: ""
    property var resets: []

    function setMedia(key, value) { media = Object.assign({}, media, { [key]: value }) }
    function resetMedia(key) { resets = resets.concat([key]) }

    function defaults() {
        theme = "light"
        textScale = 1
    }
    function reset(name) {
        resets = resets.concat([name])
    }
}

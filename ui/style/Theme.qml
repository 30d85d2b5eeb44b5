// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Colours by meaning. The contrast of every text colour is at least 4.5:1 on each of the three surfaces, in both themes.
QtObject {
    property bool dark: false

    readonly property color transparent: "transparent"
    readonly property color window: dark ? "#0F1115" : "#FAFAF7"
    readonly property color surface: dark ? "#161A21" : "#F1F1EC"
    readonly property color raised: dark ? "#1E232C" : "#FFFFFF"
    readonly property color sunken: dark ? "#2A303B" : "#DCDCD4"
    readonly property color hover: dark ? "#262C37" : "#E9E9E3"
    readonly property color pressed: dark ? "#2F3643" : "#DFDFD8"

    // What lies over a page is lighter than it in the dark theme, where a shadow alone would not separate the two.
    readonly property color dialog: dark ? "#181D25" : "#FAFAF7"
    readonly property color floating: dark ? "#222833" : "#FFFFFF"
    readonly property color floatingEdge: dark ? "#434D5E" : "#D4D4CC"
    readonly property color shadow: dark ? "#16000000" : "#041A1D22"
    readonly property color tip: dark ? "#2F3744" : "#23272F"
    readonly property color tipEdge: dark ? "#566173" : "#23272F"

    readonly property color text: dark ? "#E9ECF1" : "#1A1D22"
    readonly property color textSecondary: dark ? "#A7B0BF" : "#4A5160"
    readonly property color textTertiary: dark ? "#8590A2" : "#5F6775"
    readonly property color textDisabled: dark ? "#5B6474" : "#9BA1AB"

    readonly property color accent: dark ? "#7AA2FF" : "#2F5FD0"
    readonly property color accentHover: dark ? "#93B4FF" : "#2753BA"
    readonly property color accentPressed: dark ? "#A9C4FF" : "#2149A6"
    readonly property color accentTint: dark ? "#1C2740" : "#EAF0FC"
    readonly property color accentText: dark ? "#0F1115" : "#FFFFFF"
    // Behind words that were searched for, and behind the one that the search is at.
    readonly property color hit: dark ? "#4A4220" : "#FBEFB5"
    readonly property color currentHit: dark ? "#8A6A12" : "#F5C64B"
    readonly property color selection: dark ? "#34508F" : "#C7D7F8"

    readonly property color error: dark ? "#FF7B72" : "#B3261E"
    readonly property color errorTint: dark ? "#2C1A1C" : "#FCEEEC"
    readonly property color warning: dark ? "#F2CC60" : "#7A5B00"
    readonly property color ok: dark ? "#7EE787" : "#187638"

    readonly property color controlBorder: dark ? "#667085" : "#7A8292"
    readonly property color focusRing: dark ? "#FFD166" : "#B45309"
    readonly property color curveValidation: dark ? "#FF8FB8" : "#B3246B"
    readonly property color curveCrossEntropy: dark ? "#6FD3E6" : "#0A6C80"
    readonly property color waveform: dark ? "#667085" : "#A9AFBA"
    readonly property color hairline: dark ? "#2C333F" : "#D9D9D2"

    // Controls over an image or a video have their own background, the same in both themes.
    readonly property color overlay: "#EB15171C"
    readonly property color overlayText: "#FFFFFF"
    readonly property color overlayTextMuted: "#C9CED8"
    readonly property color overlayHover: "#FF2B2F38"
    readonly property color overlayTrack: "#4A5060"
    readonly property color overlayAccent: "#5BD1A5"
    readonly property color modalShade: dark ? "#B3000000" : "#66000000"
    readonly property color viewerBackground: "#F20B0C0F"
    readonly property color dropBackground: dark ? "#F0101319" : "#F2FAFAF7"
}

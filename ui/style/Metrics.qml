// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Sizes in device-independent pixels. Type and controls scale with the text size setting; the spacing between them does not.
QtObject {
    id: metrics

    property real scale: 1
    property real columnWidth: 760
    // The height of media during a presentation; 0: there is none.
    property real presentedMedia: 0

    readonly property FontLoader interRegular: FontLoader { source: "qrc:/nextgpt/fonts/Inter-Regular.otf" }
    readonly property FontLoader interMedium: FontLoader { source: "qrc:/nextgpt/fonts/Inter-Medium.otf" }
    readonly property FontLoader interSemiBold: FontLoader { source: "qrc:/nextgpt/fonts/Inter-SemiBold.otf" }
    readonly property FontLoader interBold: FontLoader { source: "qrc:/nextgpt/fonts/Inter-Bold.otf" }
    readonly property FontLoader interItalic: FontLoader { source: "qrc:/nextgpt/fonts/Inter-Italic.otf" }
    readonly property FontLoader monoRegular: FontLoader { source: "qrc:/nextgpt/fonts/JetBrainsMono-Regular.ttf" }

    readonly property string family: "Inter"
    readonly property string monoFamily: "JetBrains Mono"

    readonly property int fontLabel: Math.round(11 * scale)
    readonly property int fontMeta: Math.round(12 * scale)
    readonly property int fontUi: Math.round(13 * scale)
    readonly property int fontReading: Math.round(15 * scale)
    readonly property int fontHeader: Math.round(16 * scale)
    readonly property int fontSection: Math.round(18 * scale)
    readonly property int fontTitle: Math.round(26 * scale)
    readonly property real readingLine: 1.45
    readonly property real labelSpacing: 0.6

    readonly property int hairline: 1
    readonly property int focusWidth: 2
    readonly property int xxs: 2
    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int huge: 48

    readonly property int control: Math.round(32 * scale)
    readonly property int controlSmall: Math.round(26 * scale)
    readonly property int controlLarge: Math.round(36 * scale)
    readonly property int icon: Math.round(16 * scale)
    readonly property int iconSmall: Math.round(13 * scale)
    readonly property int iconLarge: Math.round(22 * scale)
    readonly property int avatar: Math.round(22 * scale)
    readonly property int thumbnail: Math.round(40 * scale)
    readonly property int attachment: Math.round(64 * scale)
    readonly property int unreadMessage: Math.round(96 * scale)
    readonly property int starterImage: Math.round(88 * scale)
    readonly property int dot: Math.round(6 * scale)
    readonly property int progress: 4
    readonly property int scrollBar: 16
    readonly property int scrollThumb: 6
    readonly property int scrollThumbMin: 28
    readonly property int caret: 2

    readonly property int radiusSmall: 5
    readonly property int radiusControl: 8
    readonly property int radiusCard: 12
    readonly property int radiusMedia: 14
    readonly property int radiusComposer: 16

    readonly property int header: Math.round(56 * Math.min(scale, 1.5))
    readonly property int sidebar: Math.round(264 * Math.min(1 + (scale - 1) * 0.6, 1.6))
    readonly property int column: Math.round(columnWidth * Math.min(1 + (scale - 1) * 0.6, 1.6))
    readonly property int bubbleMax: Math.round(column * 0.74)
    readonly property int mediaSmall: presentedMedia > 0 ? presentedMedia : Math.round(300 * Math.min(scale, 1.4))
    readonly property int mediaLarge: presentedMedia > 0 ? presentedMedia : Math.round(440 * Math.min(scale, 1.4))
    readonly property int attachedMedia: presentedMedia > 0 ? presentedMedia / 2 : Math.round(200 * Math.min(scale, 1.4))
    readonly property int galleryTile: Math.round(168 * Math.min(scale, 1.4))
    readonly property int galleryCaption: Math.round(44 * scale)
    readonly property int audioHeight: Math.round(124 * Math.min(scale, 1.4))
    readonly property int transportCompact: Math.round(250 * scale)
    readonly property int transportMedium: Math.round(340 * scale)
    readonly property int waveBar: 3
    readonly property int waveGap: 2
    readonly property int autoplaySeconds: 10
    readonly property real volumeStep: 0.05
    readonly property int volumeTrack: Math.round(68 * scale)
    readonly property int timeLabel: Math.round(42 * scale)
    readonly property int selectPopup: Math.round(264 * scale)
    readonly property int dialog: Math.round(580 * Math.min(scale, 1.5))
    readonly property int dialogWide: Math.round(760 * Math.min(scale, 1.5))
    readonly property int settingsHeight: Math.round(540 * Math.min(scale, 1.5))
    readonly property int settingsList: Math.round(200 * Math.min(scale, 1.5))
    readonly property int settingsPanes: Math.round(600 * scale)
    readonly property int fileDialog: Math.round(760 * Math.min(scale, 1.5))
    readonly property int fileDialogHeight: Math.round(540 * Math.min(scale, 1.5))
    readonly property int filePlaces: Math.round(160 * scale)
    readonly property int fileDate: Math.round(132 * scale)
    readonly property int failedAttachment: Math.round(340 * scale)
    readonly property int fieldWidth: Math.round(120 * scale)
    readonly property int trainingColumn: Math.round(920 * Math.min(1 + (scale - 1) * 0.6, 1.6))
    readonly property int chartHeight: Math.round(248 * Math.min(scale, 1.4))
    readonly property int stageCard: Math.round(210 * scale)
    readonly property int metricTile: Math.round(116 * scale)
    readonly property int sampleColumn: Math.round(260 * scale)
    readonly property int sampleImage: Math.round(96 * Math.min(scale, 1.4))
    readonly property real headerScale: 1.5
    readonly property int findingsShown: 6
    readonly property int tooltip: Math.round(320 * scale)
    // Tool tips are stacked above all other popups.
    readonly property int tooltipLayer: 1000
    readonly property int shadowReach: 10
    readonly property int settingsCompact: Math.round(400 * scale)
    readonly property int narrowWidth: 900
    readonly property int compactWidth: 620
    readonly property int windowWidth: 1360
    readonly property int windowHeight: 860
    readonly property int windowMinWidth: 400
    readonly property int windowMinHeight: 480
    readonly property int wheelStep: 120
    // Pieces of a text that are laid out at once; the others follow one after the other.
    readonly property int piecesAtOnce: 8
    readonly property int longPiece: 3000 // characters

    readonly property real zoomStep: 1.1
    readonly property real zoomMin: 0.05
    readonly property real zoomMax: 16
    readonly property real zoomSharp: 3
    readonly property real composerShare: 0.4
    readonly property real emptyShare: 0.38
    readonly property real pageShare: 0.85
    readonly property real textScaleStep: 0.1
    // During a presentation text of a reply has 28 px at least, and a medium this share of the window's height.
    readonly property real presentedScale: 1.87
    readonly property real presentedShare: 0.55
}

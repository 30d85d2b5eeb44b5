// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// Shown while a conversation is empty: what the model can do, one card for each prompt to try.
Flickable {
    id: empty

    required property ChatViewModel chat
    required property DraftViewModel draft
    required property EngineStatus engineStatus

    readonly property int columns: width < Metrics.compactWidth * Math.max(1, Metrics.scale) ? 1 : 2
    //: The prompts to try are understood by the small bundled model, which knows only simple English words.
    //: Keep them close to the source.
    readonly property var prompts: [
        { text: qsTr("Draw a large red star at night"), input: Modality.Text, output: Modality.Image, sample: "star" },
        { text: qsTr("What is in this image?"), input: Modality.Image, output: Modality.Text, sample: "heart" },
        { text: qsTr("Make a video of a small blue boat moving right, at sunset"), input: Modality.Text, output: Modality.Video, sample: "boat" },
        { text: qsTr("What does a small yellow bird sound like?"), input: Modality.Text, output: Modality.Audio, sample: "bird" },
        { text: qsTr("A small blue boat at the bottom left, sunset"), input: Modality.Text, output: Modality.Image, sample: "boat" },
        { text: qsTr("Draw a yellow bird at the top right, meadow"), input: Modality.Text, output: Modality.Image, sample: "bird" }
    ]
    readonly property var outputs: engineStatus.outputs // list of Modality
    // A prompt whose modality the model cannot generate is replaced by another one.
    readonly property var starters: prompts.filter(starter => generates(starter.output)).slice(0, 4)

    function generates(modality: int): bool {
        return engineStatus.state === EngineStatus.Loading || outputs.includes(modality)
    }
    function start(starter: var) {
        if (starter.input === Modality.Image)
            draft.addUrls(["qrc:/nextgpt/samples/" + starter.sample + ".png"])
        chat.openStarter(starter.text)
        Actions.focusPrompt()
    }

    contentWidth: width
    contentHeight: Math.max(height, column.implicitHeight + 2 * Metrics.xl)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    Column {
        id: column
        width: Math.min(Metrics.column, empty.width - 2 * Metrics.l)
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Metrics.xl, Math.round((empty.height - implicitHeight) * Metrics.emptyShare))
        spacing: Metrics.s

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("What would you like to create?")
            font.pixelSize: Metrics.fontTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: empty.generates(Modality.Video) && empty.generates(Modality.Audio)
                  ? qsTr("Send and receive text, images, videos and audio. Everything stays on this computer.")
                  : qsTr("Send and receive text and images. Everything stays on this computer.")
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontReading
        }
        KnownWords {
            width: parent.width
            engineStatus: empty.engineStatus
        }
        Item {
            width: parent.width
            height: Metrics.l
        }
        Grid {
            id: grid
            width: parent.width
            columns: empty.columns
            spacing: Metrics.l
            Repeater {
                model: empty.starters
                StarterCard {
                    required property var modelData
                    width: (grid.width - (empty.columns - 1) * grid.spacing) / empty.columns
                    text: modelData.text
                    inputModality: modelData.input
                    outputModality: modelData.output
                    sample: modelData.sample
                    onClicked: empty.start(modelData)
                }
            }
        }
        Item {
            width: parent.width
            height: Metrics.s
        }
        RowLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            spacing: Metrics.s
            Icon {
                Layout.preferredWidth: size
                Layout.preferredHeight: size
                name: "upload"
                color: Theme.textTertiary
            }
            Label {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: qsTr("Drop images, videos or audio files anywhere in this window")
                color: Theme.textTertiary
            }
        }
    }
}

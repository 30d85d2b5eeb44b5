// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// The first thing a person sees: what can be done here, one card for each direction.
Flickable {
    id: empty

    required property var chat
    required property var draft
    required property var engineStatus
    signal inputTaken

    readonly property int columns: width < Metrics.slim * Math.max(1, Metrics.scale) ? 1 : 2
    readonly property var known: [
        { text: qsTr("Draw a large red star at night"), into: "text", out: "image", sample: "star" },
        { text: qsTr("What is in this picture?"), into: "image", out: "text", sample: "hearts" },
        { text: qsTr("Film a small blue boat moving right, at sunset"), into: "text", out: "video", sample: "boat" },
        { text: qsTr("What does a small yellow bird sound like?"), into: "text", out: "audio", sample: "bird" },
        { text: qsTr("A small blue boat at the bottom left, sunset"), into: "text", out: "image", sample: "boat" },
        { text: qsTr("Draw a yellow bird at the top right, meadow"), into: "text", out: "image", sample: "bird" }
    ]
    // What this bundle cannot make gives its place to an image.
    readonly property var starters: known.filter(starter => makes(starter.out)).slice(0, 4)

    function makes(medium) {
        const able = { text: true, image: true, video: engineStatus.canMakeVideo, audio: engineStatus.canMakeAudio }
        return able[medium] || engineStatus.state === "loading"
    }
    function start(starter) {
        if (starter.into === "image")
            draft.addUrls(["qrc:/nextgpt/samples/" + starter.sample + ".png"])
        chat.openStarter(starter.text)
        inputTaken()
    }

    contentWidth: width
    contentHeight: Math.max(height, column.implicitHeight + 2 * Metrics.xl)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: SlimScrollBar {}

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
            text: qsTr("What shall we make?")
            font.pixelSize: Metrics.fontTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: empty.makes("video") && empty.makes("audio")
                  ? qsTr("Words, images, videos and audio clips go in, and come out. Everything stays on this computer.")
                  : qsTr("Words and images go in, and come out. Everything stays on this computer.")
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontReading
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
                    into: modelData.into
                    out: modelData.out
                    sample: modelData.sample
                    onClicked: empty.start(modelData)
                }
            }
        }
        Item {
            width: parent.width
            height: Metrics.s
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Metrics.s
            Lucide {
                anchors.verticalCenter: parent.verticalCenter
                name: "upload"
                color: Theme.textTertiary
            }
            Label {
                width: Math.min(implicitWidth, column.width - Metrics.xxl)
                wrapMode: Text.Wrap
                text: qsTr("Drop images, videos or audio clips anywhere in this window")
                color: Theme.textTertiary
            }
        }
    }
}

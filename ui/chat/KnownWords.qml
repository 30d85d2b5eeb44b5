// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// What a small model knows, in one line: its first kind of words spelled out, and how many there are of the others. The rest is
// behind "What can I ask?".
Column {
    id: line

    required property EngineStatus engineStatus
    readonly property var kinds: engineStatus.knownWords // list of { title, words }

    function summary(): string {
        return Format.facts(kinds.map((kind, index) => {
            //: A kind of words that the model knows, such as "Things", and the words or their number
            return qsTr("%1: %2").arg(kind.title).arg(index === 0 ? kind.words.join(", ") : Format.number(kind.words.length, 0))
        }))
    }

    visible: kinds.length > 0
    topPadding: Metrics.xs
    spacing: Metrics.xs

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        text: line.visible ? line.summary() : ""
        color: Theme.textTertiary
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        quiet: true
        iconName: "circle-help"
        text: qsTr("What can I ask?")
        onClicked: dialog.open()
    }
    KnownWordsDialog {
        id: dialog
        kinds: line.kinds
    }
}

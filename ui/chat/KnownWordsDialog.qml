// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// The words that a small model knows, by kind, and how they make a request.
AppDialog {
    id: dialog

    property var kinds: [] // list of { title, words }

    title: qsTr("What can I ask?")

    Label {
        Layout.fillWidth: true
        Layout.bottomMargin: Metrics.s
        text: qsTr("This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    // Not in a layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        id: lines
        Layout.fillWidth: true
        spacing: Metrics.l
        Repeater {
            model: dialog.kinds
            Column {
                id: kind

                required property var modelData

                width: lines.width
                spacing: Metrics.s
                Label {
                    width: parent.width
                    text: kind.modelData.title
                    horizontalAlignment: Text.AlignLeft
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }
                Flow {
                    width: parent.width
                    spacing: Metrics.xs + Metrics.xxs
                    Repeater {
                        model: kind.modelData.words
                        Badge {
                            required property string modelData
                            text: modelData
                            textSize: Metrics.fontUi
                        }
                    }
                }
            }
        }
    }
}

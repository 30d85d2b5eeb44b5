// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The model's answers to questions of the data, before training and at the last checkpoint.
ColumnLayout {
    id: comparison

    required property TrainingRun run
    readonly property bool wide: width >= 2 * Metrics.sampleColumn + Metrics.huge
    readonly property bool compared: run.lastSampleStep > run.firstSampleStep

    spacing: Metrics.s

    SectionTitle {
        Layout.fillWidth: true
        text: qsTr("Samples")
    }
    Repeater {
        model: comparison.run.samples
        Card {
            id: sample
            required property var modelData
            Layout.fillWidth: true
            implicitHeight: column.implicitHeight + 2 * Metrics.l
            ColumnLayout {
                id: column
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Metrics.l
                spacing: Metrics.m
                Label {
                    Layout.fillWidth: true
                    text: sample.modelData.attached === "" ? sample.modelData.question
                        //: A question, and the files that are attached to it
                        : qsTr("%1 (with %2)").arg(sample.modelData.question).arg(sample.modelData.attached)
                    wrapMode: Text.Wrap
                    font.weight: Font.DemiBold
                }
                GridLayout {
                    Layout.fillWidth: true
                    columns: comparison.wide && comparison.compared ? 2 : 1
                    columnSpacing: Metrics.m
                    rowSpacing: Metrics.s
                    SampleText {
                        visible: comparison.compared
                        title: comparison.run.firstSampleStep === 0 ? qsTr("Before training")
                                                                   : qsTr("At step %1").arg(Format.number(comparison.run.firstSampleStep, 0))
                        text: sample.modelData.before
                        images: sample.modelData.beforeImages
                    }
                    SampleText {
                        title: comparison.run.lastSampleStep === 0 ? qsTr("Before training")
                                                                  : qsTr("At step %1").arg(Format.number(comparison.run.lastSampleStep, 0))
                        text: sample.modelData.after
                        images: sample.modelData.afterImages
                        current: true
                    }
                }
                Label {
                    Layout.fillWidth: true
                    //: What the data have as the answer
                    text: qsTr("Expected: %1").arg(sample.modelData.expected)
                    wrapMode: Text.Wrap
                    color: Theme.textTertiary
                    font.pixelSize: Metrics.fontMeta
                }
            }
        }
    }

    component SampleText: Rectangle {
        id: box
        property string title: ""
        property string text: ""
        property bool current: false
        property var images: [] // list of strings
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: inside.implicitHeight + 2 * Metrics.m
        radius: Metrics.radiusControl
        color: current ? Theme.accentTint : Theme.surface
        Column {
            id: inside
            x: Metrics.m
            y: Metrics.m
            width: parent.width - 2 * Metrics.m
            spacing: Metrics.xs
            Label {
                width: parent.width
                text: box.title
                color: box.current ? Theme.accent : Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
                font.weight: Font.Medium
            }
            Label {
                width: parent.width
                text: box.text === "" ? qsTr("No answer") : box.text
                color: box.text === "" ? Theme.textTertiary : Theme.text
                wrapMode: Text.Wrap
                lineHeight: Metrics.readingLine
            }
            Flow {
                width: parent.width
                spacing: Metrics.xs
                Repeater {
                    model: box.images
                    RoundedImage {
                        required property string modelData
                        width: Metrics.sampleImage
                        height: Metrics.sampleImage
                        media: modelData
                        corner: Metrics.radiusControl
                    }
                }
            }
        }
    }
}

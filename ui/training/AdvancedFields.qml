// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The numbers of a run, folded away, since the stage's defaults suit most runs.
Column {
    id: fold

    required property TrainingSetup setup
    property bool open: setup.numberProblem !== ""

    spacing: Metrics.m

    TextButton {
        quiet: true
        iconName: fold.open ? "chevron-up" : "chevron-down"
        text: qsTr("Advanced")
        Accessible.role: Accessible.ButtonDropDown
        onClicked: fold.open = !fold.open
    }
    Grid {
        id: grid
        readonly property int fit: Math.floor((width + columnSpacing) / (Metrics.sampleColumn + columnSpacing))
        width: parent.width
        visible: fold.open
        columns: Math.max(1, Math.min(4, fit))
        columnSpacing: Metrics.l
        rowSpacing: Metrics.l

        NumberField {
            title: qsTr("Steps")
            help: qsTr("Empty: one pass over the data")
            text: fold.setup.steps
            onEdited: text => fold.setup.steps = text
        }
        NumberField {
            title: qsTr("Batch")
            //: %1: a number
            help: qsTr("Default of this stage: %1").arg(fold.setup.defaultBatchSize)
            placeholder: fold.setup.defaultBatchSize
            text: fold.setup.batchSize
            onEdited: text => fold.setup.batchSize = text
        }
        NumberField {
            title: qsTr("Learning rate")
            help: qsTr("Default of this stage: %1").arg(fold.setup.defaultLearningRate)
            placeholder: fold.setup.defaultLearningRate
            text: fold.setup.learningRate
            onEdited: text => fold.setup.learningRate = text
        }
        Column {
            width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
            spacing: Metrics.xs
            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("Held back for validation")
                font.weight: Font.Medium
            }
            Stepper {
                name: qsTr("Held back for validation")
                value: fold.setup.validationPercent / 100
                from: 0
                to: 0.5
                step: 0.05
                percent: true
                onMoved: value => fold.setup.validationPercent = Math.round(value * 100)
            }
            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("The share of the data that only measures the loss")
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
            }
        }
    }

    component NumberField: Column {
        id: number
        property string title: ""
        property string help: ""
        property string placeholder: ""
        property alias text: field.text
        signal edited(string text)
        width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
        spacing: Metrics.xs
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: number.title
            font.weight: Font.Medium
        }
        InputField {
            id: field
            width: parent.width
            name: number.title
            placeholderText: number.placeholder
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onTextEdited: number.edited(text)
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: number.help
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Style

// One run: its progress, its curves, and the model's answers.
ColumnLayout {
    id: view

    required property TrainingViewModel training
    required property TrainingRun run
    readonly property bool other: training.active && training.active !== run
    signal allRunsRequested
    signal formRequested

    spacing: Metrics.l

    RunSummary {
        Layout.fillWidth: true
        training: view.training
        run: view.run
        onFormRequested: view.formRequested()
    }
    // Only for a run that trains: the others have no speed.
    Flow {
        id: tiles
        Layout.fillWidth: true
        spacing: Metrics.s
        visible: view.run.live && view.run.state !== RunState.Preparing
        readonly property int count: Math.max(2, Math.floor((width + spacing) / (Metrics.metricTile + spacing)))
        readonly property real cell: (width - (Math.min(6, count) - 1) * spacing) / Math.min(6, count)
        MetricTile {
            width: tiles.cell
            title: qsTr("Loss")
            value: view.run.lossText
        }
        MetricTile {
            width: tiles.cell
            title: qsTr("Validation")
            value: view.run.validationText
        }
        MetricTile {
            width: tiles.cell
            title: qsTr("Time left")
            value: view.run.secondsLeft > 0 ? Format.leftToRight(Format.plain(view.run.secondsLeft)) : ""
        }
        MetricTile {
            width: tiles.cell
            //: How many tokens are processed in a second
            title: qsTr("Tokens/s")
            value: Format.number(view.run.tokensPerSecond, 0)
        }
        MetricTile {
            width: tiles.cell
            title: qsTr("Steps/s")
            value: view.run.stepsPerSecond > 0 ? Format.number(view.run.stepsPerSecond, 1) : ""
        }
        MetricTile {
            width: tiles.cell
            title: qsTr("Memory")
            value: view.run.memoryText
        }
    }
    CurveCards {
        Layout.fillWidth: true
        visible: !view.run.curve.empty
        first: view.run
    }
    SampleComparison {
        Layout.fillWidth: true
        visible: view.run.samples.length > 0
        run: view.run
    }
    TextButton {
        quiet: true
        iconName: "archive"
        text: qsTr("All runs")
        onClicked: view.allRunsRequested()
    }
}

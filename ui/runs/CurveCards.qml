// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Style

// The curves of a run, or of two over each other: the losses, and the distances by medium.
Column {
    id: cards

    property TrainingRun first: null
    // Null for one run.
    property TrainingRun second: null
    property real smoothing: 0.6

    spacing: Metrics.m

    component Line: CurveSeries {
        required property TrainingRun run
        curve: run ? run.curve : null
        //: A curve of a run: the curve, and the name of the run
        name: cards.second ? qsTr("%1 – %2").arg(RunTexts.measure(measure, modality)).arg(run ? run.name : "") : RunTexts.measure(measure, modality)
        color: RunTexts.measureColor(measure, modality)
        dashed: run === cards.second
    }

    CurveCard {
        width: parent.width
        title: qsTr("Loss")
        smoothing: cards.smoothing
        onSmoothingChosen: value => cards.smoothing = value
        Line {
            run: cards.first
            measure: CurveMeasure.Loss
        }
        Line {
            run: cards.second
            measure: CurveMeasure.Loss
        }
        Line {
            run: cards.first
            measure: CurveMeasure.CrossEntropy
        }
        Line {
            run: cards.second
            measure: CurveMeasure.CrossEntropy
        }
        Line {
            run: cards.first
            measure: CurveMeasure.Validation
        }
        Line {
            run: cards.second
            measure: CurveMeasure.Validation
        }
    }
    ByMedium {
        title: qsTr("Cross-entropy of replies about each medium")
        measure: CurveMeasure.CrossEntropy
    }
    ByMedium {
        title: qsTr("Distance from the decoder's condition")
        measure: CurveMeasure.Distance
    }
    ByMedium {
        title: qsTr("Denoising loss of the decoders")
        measure: CurveMeasure.Latent
    }

    component ByMedium: CurveCard {
        id: byMedium
        required property int measure
        width: parent.width
        smoothing: cards.smoothing
        visible: !empty
        onSmoothingChosen: value => cards.smoothing = value
        Line {
            run: cards.first
            measure: byMedium.measure
            modality: Modality.Image
        }
        Line {
            run: cards.second
            measure: byMedium.measure
            modality: Modality.Image
        }
        Line {
            run: cards.first
            measure: byMedium.measure
            modality: Modality.Video
        }
        Line {
            run: cards.second
            measure: byMedium.measure
            modality: Modality.Video
        }
        Line {
            run: cards.first
            measure: byMedium.measure
            modality: Modality.Audio
        }
        Line {
            run: cards.second
            measure: byMedium.measure
            modality: Modality.Audio
        }
    }
}

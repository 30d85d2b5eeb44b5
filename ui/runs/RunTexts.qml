// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml
import NextGpt.App
import NextGpt.Style

// The names of stages and states, and the names and colours of curves.
QtObject {
    function stage(stage: int): string {
        switch (stage) {
        case TrainingStage.Encode:
            //: The first stage of training
            return qsTr("Understand media")
        case TrainingStage.Decode:
            //: The second stage of training
            return qsTr("Generate media")
        default:
            //: The third stage of training
            return qsTr("Follow instructions")
        }
    }
    function explanation(stage: int): string {
        switch (stage) {
        case TrainingStage.Encode:
            return qsTr("Encoding-side alignment: the input projection learns from images, videos and audio with captions.")
        case TrainingStage.Decode:
            return qsTr("Decoding-side alignment: output projections and signal tokens learn from captions alone.")
        default:
            return qsTr("Instruction tuning: adapters of the language model and all projections learn from dialogues.")
        }
    }
    function state(state: int): string {
        switch (state) {
        case RunState.Preparing:
            //: State of a training run
            return qsTr("Preparing")
        case RunState.Running:
            //: State of a training run
            return qsTr("Training")
        case RunState.Paused:
            //: State of a training run
            return qsTr("Paused")
        case RunState.Stopping:
            //: State of a training run
            return qsTr("Stopping")
        case RunState.Finished:
            //: State of a training run
            return qsTr("Finished")
        case RunState.Failed:
            //: State of a training run
            return qsTr("Failed")
        case RunState.Elsewhere:
            //: State of a training run
            return qsTr("Training in another program")
        default:
            //: State of a training run
            return qsTr("Stopped")
        }
    }
    function stateColor(state: int): color {
        switch (state) {
        case RunState.Finished:
            return Theme.ok
        case RunState.Failed:
            return Theme.error
        case RunState.Paused:
        case RunState.Stopped:
            return Theme.warning
        default:
            return Theme.accent
        }
    }
    function progress(step: int, steps: int): string {
        return steps > 0 ? qsTr("step %1 of %2").arg(Format.number(step, 0)).arg(Format.number(steps, 0))
                         : qsTr("step %1").arg(Format.number(step, 0))
    }

    // The modality is that of a curve of a medium.
    function measure(measure: int, modality: int): string {
        switch (measure) {
        case CurveMeasure.Loss:
            //: A curve of training
            return qsTr("total")
        case CurveMeasure.Validation:
            //: A curve of training: the loss on data that are held back
            return qsTr("validation")
        case CurveMeasure.CrossEntropy:
            //: A curve of training: the part of the loss that is about text
            return modality === Modality.Text ? qsTr("cross-entropy") : Modalities.of(modality).name
        case CurveMeasure.Distance:
        case CurveMeasure.Latent:
            return Modalities.of(modality).name
        default:
            //: A curve of training
            return qsTr("gradient norm")
        }
    }
    function measureColor(measure: int, modality: int): color {
        switch (measure) {
        case CurveMeasure.Validation:
            return Theme.curveValidation
        case CurveMeasure.CrossEntropy:
            return modality === Modality.Text ? Theme.curveCrossEntropy : Modalities.of(modality).color
        case CurveMeasure.Distance:
        case CurveMeasure.Latent:
            return Modalities.of(modality).color
        default:
            return Theme.accent
        }
    }
}

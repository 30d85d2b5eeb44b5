// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The enumerations of the training page, exposed to QML as in bridge/QmlEnums.h.
namespace nextgpt::app {

namespace training_stage {
Q_NAMESPACE
QML_NAMED_ELEMENT(TrainingStage)
/// NExT-GPT's three stages, in their order.
enum class Value { Encode, Decode, Instruct };
Q_ENUM_NS(Value)
} // namespace training_stage
using TrainingStage = training_stage::Value;

namespace run_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(RunState)
/// Elsewhere: another program trains in the folder. Stopped: it can be resumed, also after a crash.
enum class Value { Preparing, Running, Paused, Stopping, Stopped, Finished, Failed, Elsewhere };
Q_ENUM_NS(Value)
} // namespace run_state
using RunState = run_state::Value;

namespace curve_measure {
Q_NAMESPACE
QML_NAMED_ELEMENT(CurveMeasure)
/// What a curve of a run shows, step by step. Of each medium there are distances, which are those of the
/// projected signal states from the decoder's text condition, and latents, which are the denoising losses of
/// the frozen decoders.
enum class Value { Loss, Validation, CrossEntropy, Distance, Latent, GradientNorm };
Q_ENUM_NS(Value)
} // namespace curve_measure
using CurveMeasure = curve_measure::Value;

/// The word of a stage on the command line and in run.json.
QString stageWord(TrainingStage stage);
TrainingStage stageFromWord(const QString& word);

} // namespace nextgpt::app

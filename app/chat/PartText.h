// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/ErrorText.h"
#include "app/library/ConversationMessage.h"

#include <QVariantList>

namespace nextgpt::app {

/// The stage without numbers, for example "Generating image".
QString stageText(Stage stage, Modality modality);
/// The stage with its progress, for example "Generating image: step 11 of 25".
QString stepText(const PartProgress& progress, Modality modality);
/// "0:07 left"; empty while unknown.
QString timeLeftText(const PartProgress& progress);
/// "2 oldest messages not used"; empty if all were.
QString droppedTurnsText(const TextMeasured& measured);
/// Labels and values of the measurements of a text.
QVariantList measuredLines(const TextMeasured& measured);
/// Label and value of the probability of a signal token.
QVariantMap signalLine(Modality modality, double probability);
/// Labels and values of the parameters that generated a medium.
QVariantList recipeLines(const Recipe& recipe);
/// For a medium whose generation ended early, for example "Stopped at 5/12"; `state` is the message's.
QString stoppedText(const PartProgress& progress, MessageState state);
/// The text for screen readers.
QString accessibleText(const ConversationPart& part);

} // namespace nextgpt::app

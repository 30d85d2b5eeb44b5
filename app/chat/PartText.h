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
/// "31 tokens/s · first token after 0.1 s".
QString measuredText(const TextMeasured& measured);
/// Labels and values of the parameters that generated a medium.
QVariantList recipeLines(const Recipe& recipe);
/// For a medium whose generation ended early; `state` is the message's.
ErrorMessage unfinishedText(MessageState state);
/// The text for screen readers.
QString accessibleText(const ConversationPart& part);
/// The user's text as rich text that looks exactly as typed.
QString plainHtml(const QString& text);

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/ErrorText.h"
#include "app/library/ConversationMessage.h"

#include <QVariantList>

namespace nextgpt::app {

/// "Drawing", "Reading your image", …: what is going on, without numbers.
QString stageWords(Stage stage, Modality modality);
/// "Drawing 11 of 25".
QString stepWords(const PartProgress& progress, Modality modality);
/// "0:07 left", or nothing while it is not known.
QString secondsLeftWords(const PartProgress& progress);
/// "31 tok/s · first word 0.1 s".
QString measuredWords(const TextMeasured& measured);
/// Labels and values of how a medium came to be.
QVariantList recipeLines(const Recipe& recipe);
/// For a medium that was promised and never came.
ErrorWords unfinishedWords(bool interrupted);
/// What a screen reader says.
QString accessibleWords(const ConversationPart& part);
/// A person's words as rich text that looks exactly as typed.
QString plainHtml(const QString& text);

} // namespace nextgpt::app

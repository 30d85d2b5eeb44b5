// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/storage/ConversationJson.h"

namespace nextgpt::app {

/// The shown messages of a conversation as Markdown. What the user wrote appears as written.
QString markdownOf(const ConversationRecord& record, const ExportedNames& names);

/// "You · 27 November 2026, 10:02": the heading of a message.
QString headingOf(const ConversationMessage& message);

/// What is shown instead of a medium: why there is none.
QString missingMediumText(const ConversationPart& part);

/// The name of a medium in the language of the window.
QString mediumText(Modality modality);

} // namespace nextgpt::app

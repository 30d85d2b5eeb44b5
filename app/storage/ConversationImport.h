// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"

namespace nextgpt::app {

/// Reads an exported conversation and copies its media into `mediaFolder`. A medium is taken only from the
/// folder of `file` or one below it; one that is missing keeps its message, but has no file. The ids of the
/// messages are those of the file. Throws EngineError: FileUnreadable, RequestInvalid, DiskFull,
/// FileNotWritable.
ConversationRecord importConversation(const QString& file, const QString& mediaFolder);

} // namespace nextgpt::app

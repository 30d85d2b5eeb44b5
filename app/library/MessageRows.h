// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/library/Database.h"

namespace nextgpt::app {

/// The rows of conversations and messages: what is written where. Used by the store's thread only.
void writeSummary(Database& database, const ConversationSummary& summary);
void writeDraft(Database& database, qint64 conversation, const StoredDraft& draft);
void writeMessage(Database& database, qint64 conversation, const ConversationMessage& message);

std::vector<ConversationSummary> readSummaries(Database& database);
/// Running messages without an engine behind them come back as interrupted.
ConversationRecord readConversation(Database& database, qint64 id);

} // namespace nextgpt::app

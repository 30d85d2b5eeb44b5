// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/profile/Database.h"

namespace nextgpt::app {

// Mapping between conversations and database rows; used on the store's thread only. All throw DatabaseError.

void writeSummary(Database& database, const ConversationSummary& summary);
void writeDraft(Database& database, qint64 conversation, const Draft& draft);
void writeMessage(Database& database, qint64 conversation, const ConversationMessage& message);
/// Only the place of a message in the tree.
void writeNode(Database& database, const MessageNode& node);

// Messages that were still being generated are returned as Interrupted. What cannot be read becomes a part
// that says so.
ConversationRecord readConversation(Database& database, qint64 id);
ConversationOpening readOpening(Database& database, qint64 id);
/// In the order of `ids`; a message whose row is missing or cannot be read is left out.
std::vector<ConversationMessage> readMessages(Database& database, const std::vector<qint64>& ids);
/// A draft as it is stored in a cell.
Draft draftFromText(const QString& text);

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/profile/Database.h"

#include <set>

namespace nextgpt::app {

/// A conversation in the trash.
struct TrashedConversation {
    ConversationSummary summary;
    qint64 removedMs = 0;
};

// Statements that concern whole conversations; used on the store's thread only. All throw DatabaseError.

std::vector<ConversationSummary> readSummaries(Database& database);
/// Newest first.
std::vector<TrashedConversation> readTrash(Database& database);
/// The paths of all media that messages, drafts and thumbnails refer to, in the trash too.
std::set<QString> readMediaPaths(Database& database);

/// The summary with the thumbnail and the modalities of the stored messages that are not removed.
ConversationSummary withStoredMedia(Database& database, ConversationSummary summary);

void markRemovedAt(Database& database, qint64 conversation, std::optional<qint64> moment);
void eraseConversations(Database& database, const std::vector<qint64>& ids);
/// The ids of conversations that were removed before `moment`.
std::vector<qint64> removedBefore(Database& database, qint64 moment);
/// Erases the content of removed messages; their rows keep the branches together. True if there were any.
bool eraseRemovedMessages(Database& database);
/// Writes the log into the database, so that erased content is in neither.
void emptyLog(Database& database);

} // namespace nextgpt::app

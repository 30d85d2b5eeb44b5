// SPDX-License-Identifier: Apache-2.0
#include "app/library/LibraryRows.h"

#include "app/bridge/Conversions.h"
#include "app/library/MessageRows.h"
#include "app/text/VisibleText.h"

namespace nextgpt::app {

namespace {

constexpr const char* kSummary =
    "SELECT id,title,changed_ms,pinned,thumbnail,modalities,removed_ms FROM conversation ";

ConversationSummary readSummary(const Statement& row) {
    return {.id = row.integer(0),
            .title = withVisibleControls(row.name(1)),
            .changedMs = row.integer(2),
            .pinned = row.integer(3) != 0,
            .thumbnailPath = row.name(4),
            .modalities = row.name(5).split(',', Qt::SkipEmptyParts)};
}

} // namespace

std::vector<ConversationSummary> readSummaries(Database& database) {
    std::vector<ConversationSummary> summaries;
    auto row = database.prepare(
        (std::string(kSummary) + "WHERE removed_ms IS NULL ORDER BY changed_ms DESC").c_str());
    while (row.step())
        summaries.push_back(readSummary(row));
    return summaries;
}

std::vector<TrashedConversation> readTrash(Database& database) {
    std::vector<TrashedConversation> trash;
    auto row = database.prepare(
        (std::string(kSummary) + "WHERE removed_ms IS NOT NULL ORDER BY removed_ms DESC").c_str());
    while (row.step())
        trash.push_back({.summary = readSummary(row), .removedMs = row.integer(6)});
    return trash;
}

std::set<QString> readMediaPaths(Database& database) {
    std::set<QString> paths;
    auto row =
        database.prepare("SELECT path FROM part WHERE path<>'' UNION SELECT thumbnail FROM conversation");
    while (row.step())
        paths.insert(row.name(0));
    auto drafts = database.prepare("SELECT draft FROM conversation WHERE draft<>''");
    while (drafts.step())
        for (const DraftAttachment& attachment : draftFromText(drafts.text(0, kDraftCellBytes)).attachments)
            paths.insert(toQString(attachment.file.path));
    return paths;
}

ConversationSummary withStoredMedia(Database& database, ConversationSummary summary) {
    summary.thumbnailPath.clear();
    summary.modalities.clear();
    auto row = database.prepare("SELECT modality, path FROM message JOIN part ON part.message=id WHERE "
                                "conversation=? AND NOT removed AND kind='media' ORDER BY id, ordinal");
    row.bind(summary.id);
    while (row.step())
        if (const auto modality = modalityFromName(row.name(0).toStdString()))
            addMedium(summary, *modality, row.name(1));
    return summary;
}

void markRemovedAt(Database& database, qint64 conversation, std::optional<qint64> moment) {
    auto row = database.prepare("UPDATE conversation SET removed_ms=? WHERE id=?");
    moment ? row.bind(*moment) : row.bindNull();
    row.bind(conversation).step();
}

void eraseConversations(Database& database, const std::vector<qint64>& ids) {
    database.transaction([&] {
        auto row = database.prepare("DELETE FROM conversation WHERE id=?"); // messages and parts follow it
        for (const qint64 id : ids)
            row.reset().bind(id).step();
    });
}

std::vector<qint64> removedBefore(Database& database, qint64 moment) {
    auto row = database.prepare("SELECT id FROM conversation WHERE removed_ms<?");
    row.bind(moment);
    std::vector<qint64> ids;
    while (row.step())
        ids.push_back(row.integer(0));
    return ids;
}

bool eraseRemovedMessages(Database& database) {
    auto row = database.prepare(
        "DELETE FROM part WHERE message IN (SELECT id FROM message WHERE removed) RETURNING 1");
    bool any = false;
    while (row.step())
        any = true;
    return any;
}

void emptyLog(Database& database) {
    auto row = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    row.step();
}

} // namespace nextgpt::app

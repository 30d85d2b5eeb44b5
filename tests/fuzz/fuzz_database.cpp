// SPDX-License-Identifier: Apache-2.0
#include "app/library/LibraryRows.h"
#include "app/library/MessageRows.h"

#include "engine/core/Error.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "database";

std::vector<std::filesystem::path> seeds() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/database"};
}

/// Opens the file as the program opens its conversations and reads everything in it.
void readOne(const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    const std::filesystem::path copy = scratch.path() / "conversations.sqlite"; // SQLite writes beside it
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(copy.string() + suffix);
    std::filesystem::copy_file(file, copy);
    try {
        app::Database database(QString::fromStdString(copy.string()));
        database.isIntact();
        for (const app::ConversationSummary& summary : app::readSummaries(database)) {
            app::readConversation(database, summary.id);
            app::readOpening(database, summary.id);
        }
    } catch (const app::DatabaseError& error) {
        throw EngineError(ErrorCode::FileUnreadable, error.what());
    }
}

} // namespace nextgpt::fuzz

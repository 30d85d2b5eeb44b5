// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ConversationImport.h"

#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "conversation";

std::vector<std::filesystem::path> seeds() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/conversation"};
}

/// An exported conversation whose media lie beside it.
void readOne(const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    const std::filesystem::path copy =
        scratch.path() / "conversation.json"; // a link would lead out of the folder
    std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::create_directories(scratch.path() / "media");
    std::filesystem::copy_file(std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/data/images/palette.png",
                               scratch.path() / "media/a.png", std::filesystem::copy_options::skip_existing);
    std::filesystem::remove_all(scratch.path() / "profile");
    app::importConversation(QString::fromStdString(copy.string()),
                            QString::fromStdString((scratch.path() / "profile/media/1").string()));
}

} // namespace nextgpt::fuzz

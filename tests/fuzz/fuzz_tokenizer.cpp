// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/TokenizerModel.h"
#include "engine/io/FileContents.h"
#include "engine/text/ClipBpe.h"
#include "engine/text/SentencePiece.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "tokenizer";

namespace {

constexpr const char* kText = "Draw a small blue boat, please! \xE4\xBD\xA0\xE5\xA5\xBD ###\n1234";

void readSentencePiece(const std::filesystem::path& file) {
    countPieces(file);
    const SentencePiece pieces(file);
    pieces.decode(pieces.encode(kText));
    pieces.encodeContinuation(kText);
}

/// A folder of CLIP's tokenizer in which `name` is the file under test.
void readClip(const char* name, const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    const std::filesystem::path valid =
        std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/data/clip_tokenizer";
    for (const char* each : {"vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json"})
        scratch.link(each, std::string_view(each) == name ? file : valid / each);
    ClipBpe(scratch.path()).operator()(kText);
}

} // namespace

std::vector<std::filesystem::path> seedFolders() {
    const std::filesystem::path data = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/data";
    return {data / "tokenizer", data / "clip_tokenizer"};
}

/// What a file is decides who reads it: "{" JSON, "#" merges, anything else SentencePiece.
void readOne(const std::filesystem::path& file) {
    const std::vector<std::uint8_t> start = readFileStart(file, 1);
    if (!start.empty() && start.front() == '{') {
        readClip("vocab.json", file);
        readClip("special_tokens_map.json", file);
    } else if (!start.empty() && start.front() == '#') {
        readClip("merges.txt", file);
    } else {
        readSentencePiece(file);
    }
}

} // namespace nextgpt::fuzz

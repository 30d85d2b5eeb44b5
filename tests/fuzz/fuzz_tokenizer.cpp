// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/TokenizerModel.h"
#include "engine/io/FileContents.h"
#include "engine/text/ClipBpe.h"
#include "engine/text/RobertaBpe.h"
#include "engine/text/SentencePiece.h"
#include "engine/text/TokenizerJson.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

#include <array>
#include <functional>
#include <string_view>

namespace nextgpt::fuzz {

const char* const kTargetName = "tokenizer";

namespace {

constexpr const char* kText = "Draw a small blue boat, please! \xE4\xBD\xA0\xE5\xA5\xBD ###\n1234";
constexpr std::array<std::string_view, 4> kBytePairFiles{"vocab.json", "merges.txt", "tokenizer_config.json",
                                                         "special_tokens_map.json"};

std::filesystem::path testData() {
    return std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/data";
}

void use(const SentencePiece& pieces) {
    pieces.decode(pieces.encode(kText));
    pieces.encodeContinuation(kText);
}

void readSentencePiece(const std::filesystem::path& file) {
    attempt([&] { countPieces(file); });
    use(SentencePiece(file));
}

/// The folder of a byte-pair encoding in which `name` is the file under test.
template<typename Tokenizer>
void readBytePairs(const char* folder, std::string_view name, const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    for (const std::string_view each : kBytePairFiles)
        scratch.link(std::string(each), each == name ? file : testData() / folder / each);
    Tokenizer(scratch.path()).operator()(kText);
}

/// One of the two encodings, in equal shares: each reads the good files again in every execution.
void readBytePairs(std::string_view name, const std::filesystem::path& file, std::size_t share) {
    if (share % 2 == 0)
        attempt([&] { readBytePairs<ClipBpe>("clip_tokenizer", name, file); });
    else
        attempt([&] { readBytePairs<RobertaBpe>("roberta_tokenizer", name, file); });
}

} // namespace

std::vector<std::filesystem::path> seeds() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/tokenizer",
            testData() / "tokenizer/tokenizer.model", testData() / "clip_tokenizer",
            testData() / "roberta_tokenizer"};
}

/// What a file says decides who reads it, so that an execution stays short.
void readOne(const std::filesystem::path& file) {
    constexpr std::int64_t kMostBytes = 1 << 20;
    const std::vector<std::uint8_t> bytes = readFileStart(file, kMostBytes);
    const std::string text(bytes.begin(), bytes.end());
    const auto says = [&text](const char* word) { return text.find(word) != std::string::npos; };
    const bool isJson = text.starts_with('{');
    const std::size_t share = std::hash<std::string>()(text);
    if (isJson && says("\"vocab\"")) {
        attempt(
            [&] { use(SentencePiece::fromModel(readTokenizerJson(file).serialised(), "tokenizer.json")); });
    } else if (isJson && says("_token\"")) {
        readBytePairs(share / 2 % 2 == 0 ? "tokenizer_config.json" : "special_tokens_map.json", file, share);
    } else if (isJson) {
        readBytePairs("vocab.json", file, share);
    } else if (text.starts_with('#')) {
        readBytePairs("merges.txt", file, share);
    } else {
        readSentencePiece(file);
    }
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/TokenizerModel.h"
#include "engine/io/FileContents.h"
#include "engine/text/ByteLevelTokenizer.h"
#include "engine/text/ClipBpe.h"
#include "engine/text/RobertaBpe.h"
#include "engine/text/SentencePiece.h"
#include "engine/text/models/TokenizerJson.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

#include <algorithm>
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

void use(const Tokenizer& pieces) {
    pieces.decode(pieces.encode(kText));
    pieces.encodeContinuation(kText);
}

void readJson(const std::filesystem::path& file) {
    TokenizerModel model = readTokenizerJson(file);
    if (const auto* pieces = std::get_if<SentencePieceModel>(&model))
        return use(SentencePiece::fromModel(pieces->serialised(), "tokenizer.json"));
    auto& byteLevel = std::get<ByteLevelModel>(model);
    byteLevel.end = 0; // in config.json
    byteLevel.begin = std::max<std::int64_t>(byteLevel.begin, 0);
    use(ByteLevelTokenizer(std::move(byteLevel), "tokenizer.json"));
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
            testData() / "tokenizer/tokenizer.model",
            testData() / "byte_level/llama3",
            testData() / "byte_level/smollm",
            testData() / "clip_tokenizer",
            testData() / "roberta_tokenizer"};
}

/// What a file says decides who reads it, so that an execution stays short.
void readOne(const std::filesystem::path& file) {
    constexpr std::int64_t kMaxBytes = 1 << 20;
    const std::vector<std::uint8_t> bytes = readFileStart(file, kMaxBytes);
    const std::string text(bytes.begin(), bytes.end());
    const auto says = [&text](const char* word) { return text.find(word) != std::string::npos; };
    const bool isJson = text.starts_with('{');
    const std::size_t share = std::hash<std::string>()(text);
    if (isJson && says("\"vocab\"")) {
        attempt([&] { readJson(file); });
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

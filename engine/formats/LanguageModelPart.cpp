// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LanguageModelPart.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/gguf/GgufLlama.h"
#include "engine/formats/gguf/GgufTokenizer.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/text/TokenizerJson.h"
#include "engine/weights/DeltaWeights.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kMagicBytes = 4;

bool isGguf(const std::filesystem::path& file) {
    const auto start = readFileStart(file, kMagicBytes);
    return startsLikeGguf({reinterpret_cast<const char*>(start.data()), start.size()});
}

} // namespace

std::optional<std::filesystem::path> ggufFileOf(const std::filesystem::path& part) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (fs::is_regular_file(part, error))
        return isGguf(part) ? std::optional(part) : std::nullopt;
    if (fs::exists(part / "config.json", error))
        return std::nullopt;
    std::optional<fs::path> found;
    for (fs::directory_iterator walk(part, error), end; !error && walk != end; walk.increment(error)) {
        if (walk->path().extension() != ".gguf")
            continue;
        if (found)
            throw EngineError(ErrorCode::BundleInvalid,
                              part.string() + ": several GGUF files; name one of them in bundle.json");
        found = walk->path();
    }
    return found;
}

std::shared_ptr<WeightSource> openLanguageModel(const std::filesystem::path& part) {
    std::error_code ignored;
    auto weights = openCheckpoint(part);
    if (!std::filesystem::is_directory(part / "base", ignored))
        return weights;
    return std::make_shared<DeltaWeights>(openCheckpoint(part / "base"), std::move(weights));
}

nlohmann::json languageModelConfig(const std::filesystem::path& part) {
    if (const auto file = ggufFileOf(part))
        return GgufLlama(*file).config();
    return readJsonFile(part / "config.json");
}

std::optional<SentencePieceModel> convertedTokenizer(const std::filesystem::path& part) {
    std::error_code error;
    if (const auto file = ggufFileOf(part))
        return ggufTokenizer(GgufFile(*file));
    const auto json = part / "tokenizer.json";
    if (!std::filesystem::exists(part / "tokenizer.model", error) && std::filesystem::exists(json, error))
        return readTokenizerJson(json);
    return std::nullopt;
}

SentencePiece languageModelPieces(const std::filesystem::path& part) {
    if (const auto model = convertedTokenizer(part))
        return SentencePiece::fromModel(model->serialised(), part.string());
    return SentencePiece(part / "tokenizer.model");
}

} // namespace nextgpt

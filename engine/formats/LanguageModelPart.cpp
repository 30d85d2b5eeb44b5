// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LanguageModelPart.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/gguf/GgufLlama.h"
#include "engine/formats/gguf/GgufTokenizer.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/text/ByteLevelTokenizer.h"
#include "engine/text/SentencePiece.h"
#include "engine/weights/DeltaWeights.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kMagicBytes = 4;

bool isGguf(const std::filesystem::path& file) {
    const auto start = readFileStart(file, kMagicBytes);
    return startsLikeGguf({reinterpret_cast<const char*>(start.data()), start.size()});
}

/// The ids that begin and end a text are in config.json; of several that end one, the first is meant.
void readTextEnds(const std::filesystem::path& part, ByteLevelModel& model) {
    const nlohmann::json config = readJsonFile(part / "config.json");
    for (const auto& [key, id] : {std::pair("bos_token_id", &model.begin), {"eos_token_id", &model.end}}) {
        const auto found = config.find(key);
        if (found == config.end())
            continue;
        const nlohmann::json& value = found->is_array() && !found->empty() ? found->front() : *found;
        if (value.is_number_unsigned() && value.get<std::uint64_t>() < model.tokens.size())
            *id = value.get<std::int64_t>();
    }
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

std::optional<TokenizerModel> convertedTokenizer(const std::filesystem::path& part) {
    std::error_code error;
    if (const auto file = ggufFileOf(part))
        return ggufTokenizer(GgufFile(*file));
    const auto json = part / "tokenizer.json";
    if (std::filesystem::exists(part / "tokenizer.model", error) || !std::filesystem::exists(json, error))
        return std::nullopt;
    TokenizerModel model = readTokenizerJson(json);
    if (auto* byteLevel = std::get_if<ByteLevelModel>(&model))
        readTextEnds(part, *byteLevel);
    return model;
}

std::unique_ptr<const Tokenizer> languageModelTokenizer(const std::filesystem::path& part) {
    auto model = convertedTokenizer(part);
    if (!model)
        return std::make_unique<const SentencePiece>(part / "tokenizer.model");
    if (auto* byteLevel = std::get_if<ByteLevelModel>(&*model))
        return std::make_unique<const ByteLevelTokenizer>(std::move(*byteLevel), part.string());
    return std::make_unique<const SentencePiece>(
        SentencePiece::fromModel(std::get<SentencePieceModel>(*model).serialised(), part.string()));
}

} // namespace nextgpt

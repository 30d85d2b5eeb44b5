// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundleFit.h"

#include "engine/bundle/Bundle.h"
#include "engine/bundle/BundlePath.h"
#include "engine/bundle/TokenizerModel.h"
#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/formats/TensorFiles.h"
#include "engine/formats/pytorch/PytorchContents.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/JsonFile.h"
#include "engine/io/MappedFile.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <set>

namespace nextgpt {

namespace {

constexpr std::int64_t kMarkers = 2; ///< <Img> and </Img>

void requireEqual(std::int64_t found, std::int64_t wanted, const std::string& what) {
    if (found != wanted)
        throw EngineError(ErrorCode::BundleMismatch,
                          what + " differ: " + std::to_string(found) + " and " + std::to_string(wanted));
}

std::int64_t dim(const Bundle& bundle, const char* name) {
    const auto found = bundle.dims().find(name);
    if (found == bundle.dims().end())
        throw EngineError(ErrorCode::BundleInvalid, std::string("bundle.json: no dims.") + name);
    return found->second;
}

/// A number, or a list that repeats it once per level.
std::int64_t configNumber(const std::filesystem::path& file, const char* key) {
    auto config = readJsonFile(file);
    if (auto found = config.find(key); found != config.end() && found->is_array() && !found->empty()) {
        if (std::ranges::any_of(*found, [&](const auto& level) { return level != found->front(); }))
            throw EngineError(ErrorCode::BundleMismatch,
                              file.string() + ": " + key +
                                  " differs between the levels: " + shownValue(*found));
        *found = nlohmann::json(found->front());
    }
    return ConfigReader(config, file.string()).integer(key, 0, ranges::kTokens);
}

/// One axis of a stored tensor.
std::int64_t axis(const WeightSource& source, const std::string& name, std::size_t index) {
    const auto shape = source.shapeOf(name);
    if (index >= shape.size())
        throw EngineError(ErrorCode::WeightsMismatch, name + " has too few axes");
    return shape[index];
}

void requireLanguageModelFits(const Bundle& bundle, const WeightSource& learned) {
    const auto folder = bundle.requirePart(bundle_parts::kLanguageModel);
    const auto json = languageModelConfig(folder);
    const ConfigReader config(json, "config.json of the language model");
    requireEqual(config.integer("hidden_size", 0, ranges::kTokens), dim(bundle, bundle_parts::kLanguageModel),
                 "width of the language model and dims.llm");
    std::int64_t signals = 0;
    for (const auto modality : kMediaModalities)
        signals += bundle.signalTokens(modality);
    const std::string learnedTable = std::string(keys::kLanguageModel) + keys::kEmbedTokens;
    const auto rows = learned.has(learnedTable) ? axis(learned, learnedTable, 0)
                                                : config.integer("vocab_size", 0, ranges::kTokens);
    requireEqual(
        rows, countPiecesOfPart(folder) + kMarkers + signals,
        "rows of the language model's vocabulary and the number of pieces, markers and signal tokens");
}

/// The positions that a medium takes in the language model's input. Loading asks for a configuration that is
/// missing.
std::int64_t mediumTokens(const Bundle& bundle) {
    const auto file = bundle.requirePart(bundle_parts::kLearned) / "config.json";
    if (!std::filesystem::exists(file))
        return 1;
    const auto config = readJsonFile(file);
    const ConfigReader reader(ConfigReader(config, file.string()).object("input_projection"),
                              file.string() + ", input_projection");
    return reader.integer("tokens", 1, limits::kMediumTokens);
}

/// The layers of an input projection that take ImageBind's embeddings and give the positions.
struct InputLayers {
    std::string first;
    std::string last;
    std::int64_t tokens = 1; ///< whose vectors the last one gives one after the other
};

InputLayers inputLayers(const Bundle& bundle, const WeightSource& learned) {
    const std::string grouping = std::string(keys::kGroupingProjection) + '.';
    const std::string first = grouping + keys::kGroupingInput + keys::kWeight;
    if (learned.has(first))
        return {.first = first, .last = grouping + keys::kGroupingOutput + keys::kWeight};
    const std::string only = std::string(keys::kInputProjection) + keys::kWeight;
    return {.first = only, .last = only, .tokens = mediumTokens(bundle)};
}

void requireInputFits(const Bundle& bundle, const WeightSource& learned) {
    const InputLayers layers = inputLayers(bundle, learned);
    requireEqual(configNumber(bundle.requirePart(bundle_parts::kImageBind) / "config.json", "output_dim"),
                 dim(bundle, bundle_parts::kImageBind), "width of ImageBind's embedding and dims.imagebind");
    requireEqual(axis(learned, layers.first, 1), dim(bundle, bundle_parts::kImageBind),
                 "width of the input projection's input and width of ImageBind's embedding");
    requireEqual(axis(learned, layers.last, 0), layers.tokens * dim(bundle, bundle_parts::kLanguageModel),
                 "width of the input projection's output and width of the language model");
}

/// Config keys of a decoder's networks that must agree with the output projection.
struct DecoderKeys {
    const char* textWidth;    ///< in text_encoder/config.json
    const char* unetWidth;    ///< in unet/config.json
    const char* textPosition; ///< in text_encoder/config.json: number of queries; null: one query
};

constexpr DecoderKeys kCrossAttention{.textWidth = "hidden_size",
                                      .unetWidth = "cross_attention_dim",
                                      .textPosition = "max_position_embeddings"};
constexpr DecoderKeys kClassCondition{.textWidth = "projection_dim",
                                      .unetWidth = "projection_class_embeddings_input_dim",
                                      .textPosition = nullptr};

/// Stable Diffusion, Zeroscope and AudioLDM.
constexpr PerModality<DecoderKeys> kDecoderKeys{{kCrossAttention, kCrossAttention, kClassCondition}};
static_assert(kDecoderKeys.values.back().textWidth != nullptr, "a medium of kMedia has no row");

/// How many of `wanted` vectors an output projection gives: the axis of its queries, or for a linear
/// projection, which has none, its medium's signal tokens as far as they are needed.
std::int64_t queriesOf(const Bundle& bundle, const MediumNames& medium, const WeightSource& learned,
                       std::int64_t wanted) {
    const std::string projection = keys::outputProjectionPrefix(medium.modality);
    if (!learned.has(projection + keys::kProjectionInput + keys::kWeight))
        return std::min<std::int64_t>(bundle.signalTokens(medium.modality), wanted);
    const bool isQueryFormer = learned.has(projection + keys::kQueryTokens);
    return axis(learned, projection + (isQueryFormer ? keys::kQueryTokens : keys::kProjectionQueries), 1);
}

/// The layer that takes the language model's hidden states.
std::string firstLayerOf(const std::string& projection, const WeightSource& learned) {
    const std::string input = projection + keys::kProjectionInput + keys::kWeight;
    return learned.has(input) ? input : projection + keys::kProjectionOutput + keys::kWeight;
}

void requireDecoderFits(const Bundle& bundle, const MediumNames& medium, const WeightSource& learned) {
    const auto folder = bundle.part(medium.name);
    if (!folder)
        return;
    const DecoderKeys& decoder = kDecoderKeys[medium.modality];
    const std::string projection = keys::outputProjectionPrefix(medium.modality);
    const std::string label(medium.name);
    const auto textEncoder = *folder / "text_encoder" / "config.json";
    const auto width = axis(learned, projection + keys::kProjectionOutput + keys::kWeight, 0);
    requireEqual(axis(learned, firstLayerOf(projection, learned), 1),
                 dim(bundle, bundle_parts::kLanguageModel),
                 "width of the " + label + " projection's input and width of the language model");
    if (const auto dimension = bundle.dims().find(label + "_condition"); dimension != bundle.dims().end())
        requireEqual(width, dimension->second,
                     "width of the " + label + " projection's output and dims." + dimension->first);
    requireEqual(configNumber(textEncoder, decoder.textWidth), width,
                 "width of the " + label + " decoder's text encoder and of the " + label +
                     " projection's output");
    const std::int64_t positions =
        decoder.textPosition != nullptr ? configNumber(textEncoder, decoder.textPosition) : 1;
    requireEqual(queriesOf(bundle, medium, learned, positions), positions,
                 "queries of the " + label + " projection and positions of its text encoder");
    requireEqual(configNumber(*folder / "unet" / "config.json", decoder.unetWidth), width,
                 "condition width of the " + label + " decoder's UNet and output width of the " + label +
                     " projection");
    if (bundle.signalTokens(medium.modality) == 0)
        throw EngineError(ErrorCode::BundleMismatch,
                          "a decoder for " + label + " without signal tokens for " + label);
}

void requireListed(const std::set<std::filesystem::path>& listed, const std::filesystem::path& path) {
    if (!listed.contains(path.lexically_normal()))
        throw EngineError(ErrorCode::BundleDamaged, path.string() + " is not listed in bundle.json");
}

/// Throws BundleDamaged, saying what a file of another size is where its content shows that.
void requireSize(const Bundle::File& file, const std::filesystem::path& path) {
    const MappedFile mapped(path);
    if (std::ssize(mapped.bytes()) == file.size)
        return;
    const auto mistake = isWeightsFile(path) && pytorchForm(mapped.bytes())
                             ? std::nullopt // what it should be
                             : contentMistake(mapped.bytes());
    if (mistake)
        throw EngineError(ErrorCode::BundleDamaged, file.path + ' ' + std::string(*mistake));
    throw EngineError(ErrorCode::BundleDamaged, fmt::format("{} has {} bytes; bundle.json says {}", file.path,
                                                            mapped.bytes().size(), file.size));
}

} // namespace

void requireFiles(const Bundle& bundle) {
    for (const Bundle::File& file : bundle.files())
        requireSize(file, resolvedFile(bundle.folder(), file.path, file.at));
}

void requireNothingUnlisted(const Bundle& bundle) {
    namespace fs = std::filesystem;
    std::set<fs::path> listed;
    for (const auto& file : bundle.files())
        listed.insert((bundle.folder() / file.path).lexically_normal());
    for (const auto& [part, folder] : bundle.parts()) {
        std::error_code error;
        if (fs::is_regular_file(bundle.folder() / folder, error)) { // a GGUF file
            requireListed(listed, bundle.folder() / folder);
            continue;
        }
        for (fs::recursive_directory_iterator walk(bundle.folder() / folder, error), end; walk != end;
             walk.increment(error)) {
            if (error)
                break;
            const auto path = walk->path().lexically_normal();
            if ((walk->is_symlink() || !walk->is_directory()) && !path.filename().string().starts_with('.'))
                requireListed(listed, path);
        }
        if (error)
            throw EngineError(ErrorCode::BundleMissing,
                              (bundle.folder() / folder).string() + ": " + error.message());
    }
}

void requirePartsFit(const Bundle& bundle) {
    const auto learned = openLearnedPart(bundle.requirePart(bundle_parts::kLearned));
    requireLanguageModelFits(bundle, *learned);
    requireInputFits(bundle, *learned);
    for (const MediumNames& medium : kMedia)
        requireDecoderFits(bundle, medium, *learned);
}

} // namespace nextgpt

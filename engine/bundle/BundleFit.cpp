// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundleFit.h"

#include "engine/bundle/Bundle.h"
#include "engine/bundle/TokenizerModel.h"
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigValue.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

#include <set>

namespace nextgpt {

namespace {

constexpr std::int64_t kMarkers = 2; ///< <Img> and </Img>
constexpr const char* kLearnedTable = "llama_model.base_model.model.model.embed_tokens.weight";

void requireEqual(std::int64_t found, std::int64_t wanted, const std::string& what) {
    if (found != wanted)
        throw EngineError(ErrorCode::BundleMismatch,
                          what + ": " + std::to_string(found) + " against " + std::to_string(wanted));
}

std::int64_t dim(const Bundle& bundle, const char* name) {
    const auto found = bundle.dims().find(name);
    if (found == bundle.dims().end())
        throw EngineError(ErrorCode::BundleInvalid, std::string("bundle.json: no dims.") + name);
    return found->second;
}

std::int64_t configNumber(const std::filesystem::path& file, const char* key) {
    return configValue<std::int64_t>(readJsonFile(file), key, 0);
}

/// One axis of a stored tensor.
std::int64_t axis(const WeightSource& source, const std::string& name, std::size_t index) {
    const auto shape = source.shapeOf(name);
    if (index >= shape.size())
        throw EngineError(ErrorCode::WeightsMismatch, name + " has too few axes");
    return shape[index];
}

void requireLanguageModelFits(const Bundle& bundle, const WeightSource& learned) {
    const auto folder = bundle.requirePart("llm");
    const auto config = folder / "config.json";
    requireEqual(configNumber(config, "hidden_size"), dim(bundle, "llm"),
                 "width of the language model against dims.llm");
    std::int64_t signals = 0;
    for (const auto modality : kMediaModalities)
        signals += bundle.signalTokens(modality);
    const auto rows =
        learned.has(kLearnedTable) ? axis(learned, kLearnedTable, 0) : configNumber(config, "vocab_size");
    requireEqual(rows, countPieces(folder / "tokenizer.model") + kMarkers + signals,
                 "rows of the language model's vocabulary against pieces, markers and signal tokens");
}

void requireInputFits(const Bundle& bundle, const WeightSource& learned) {
    requireEqual(configNumber(bundle.requirePart("imagebind") / "config.json", "output_dim"),
                 dim(bundle, "imagebind"), "width of ImageBind's embedding against dims.imagebind");
    requireEqual(axis(learned, "llama_proj.weight", 1), dim(bundle, "imagebind"),
                 "input projection against the width of ImageBind's embedding");
    requireEqual(axis(learned, "llama_proj.weight", 0), dim(bundle, "llm"),
                 "input projection against the width of the language model");
}

void requireImageFits(const Bundle& bundle, const WeightSource& learned) {
    const auto folder = bundle.part("image");
    if (!folder)
        return;
    const std::string projection = "gen_text_hidden_fcs.0.";
    const auto condition = dim(bundle, "image_condition");
    requireEqual(axis(learned, projection + "fc.weight", 1), dim(bundle, "llm"),
                 "image projection against the width of the language model");
    requireEqual(axis(learned, projection + "model.weight", 0), condition,
                 "image projection against dims.image_condition");
    const auto textEncoder = *folder / "text_encoder" / "config.json";
    requireEqual(configNumber(textEncoder, "hidden_size"), condition,
                 "width of the image set's text encoder against dims.image_condition");
    requireEqual(axis(learned, projection + "query_embs", 1),
                 configNumber(textEncoder, "max_position_embeddings"),
                 "queries of the image projection against the text encoder's positions");
    requireEqual(configNumber(*folder / "unet" / "config.json", "cross_attention_dim"), condition,
                 "condition of the image set's UNet against dims.image_condition");
    if (bundle.signalTokens(Modality::Image) == 0)
        throw EngineError(ErrorCode::BundleMismatch, "an image set, but no signal tokens for images");
}

/// The manifest says nothing of a video's condition: what was learned is held against the set itself.
void requireVideoFits(const Bundle& bundle, const WeightSource& learned) {
    const auto folder = bundle.part("video");
    if (!folder)
        return;
    const std::string projection = "gen_text_hidden_fcs_video.0.";
    const auto textEncoder = *folder / "text_encoder" / "config.json";
    const auto condition = axis(learned, projection + "model.weight", 0);
    requireEqual(axis(learned, projection + "fc.weight", 1), dim(bundle, "llm"),
                 "video projection against the width of the language model");
    requireEqual(configNumber(textEncoder, "hidden_size"), condition,
                 "width of the video set's text encoder against the video projection");
    requireEqual(axis(learned, projection + "query_embs", 1),
                 configNumber(textEncoder, "max_position_embeddings"),
                 "queries of the video projection against the text encoder's positions");
    requireEqual(configNumber(*folder / "unet" / "config.json", "cross_attention_dim"), condition,
                 "condition of the video set's UNet against the video projection");
    if (bundle.signalTokens(Modality::Video) == 0)
        throw EngineError(ErrorCode::BundleMismatch, "a video set, but no signal tokens for videos");
}

void requireAudioFits(const Bundle& bundle, const WeightSource& learned) {
    const auto folder = bundle.part("audio");
    if (!folder)
        return;
    const std::string projection = "gen_text_hidden_fcs_audio.0.";
    const auto condition = configNumber(*folder / "text_encoder" / "config.json", "projection_dim");
    requireEqual(axis(learned, projection + "fc.weight", 1), dim(bundle, "llm"),
                 "audio projection against the width of the language model");
    requireEqual(axis(learned, projection + "model.weight", 0), condition,
                 "audio projection against the width of the audio set's text encoder");
    requireEqual(axis(learned, projection + "query_embs", 1), 1, "queries of the audio projection");
    requireEqual(configNumber(*folder / "unet" / "config.json", "projection_class_embeddings_input_dim"),
                 condition, "condition of the audio set's UNet against its text encoder's width");
    if (bundle.signalTokens(Modality::Audio) == 0)
        throw EngineError(ErrorCode::BundleMismatch,
                          "an audio clip set, but no signal tokens for audio clips");
}

} // namespace

void requireNothingUnlisted(const Bundle& bundle) {
    namespace fs = std::filesystem;
    std::set<fs::path> listed;
    for (const auto& file : bundle.files())
        listed.insert((bundle.folder() / file.path).lexically_normal());
    for (const auto& [part, folder] : bundle.parts()) {
        std::error_code error;
        for (fs::recursive_directory_iterator walk(bundle.folder() / folder, error), end; walk != end;
             walk.increment(error)) {
            if (error)
                break;
            const auto path = walk->path().lexically_normal();
            if ((walk->is_symlink() || !walk->is_directory()) && !path.filename().string().starts_with('.') &&
                !listed.contains(path))
                throw EngineError(ErrorCode::BundleDamaged, path.string() + " is not listed in bundle.json");
        }
        if (error)
            throw EngineError(ErrorCode::BundleMissing,
                              (bundle.folder() / folder).string() + ": " + error.message());
    }
}

void requirePartsFit(const Bundle& bundle) {
    const auto learned = openCheckpoint(bundle.requirePart("nextgpt"));
    requireLanguageModelFits(bundle, *learned);
    requireInputFits(bundle, *learned);
    requireImageFits(bundle, *learned);
    requireVideoFits(bundle, *learned);
    requireAudioFits(bundle, *learned);
}

} // namespace nextgpt

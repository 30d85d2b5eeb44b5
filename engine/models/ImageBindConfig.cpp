#include "engine/models/ImageBindConfig.h"

#include "engine/core/Error.h"
#include "engine/weights/ConfigValue.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kWidest = 1 << 16;
constexpr std::int64_t kMostBlocks = 1024;
constexpr std::int64_t kLargestSide = 1 << 14; ///< pixels
constexpr std::int64_t kMostFrames = 64;

void require(bool holds, const char* rule) {
    if (!holds)
        throw EngineError(ErrorCode::BundleInvalid, std::string("ImageBind config: ") + rule);
}

void readTrunk(const nlohmann::json& json, ImageBindConfig::Trunk& trunk) {
    trunk.width = configValue(json, "width", trunk.width);
    trunk.blocks = configValue(json, "blocks", trunk.blocks);
    trunk.heads = configValue(json, "heads", trunk.heads);
    require(trunk.width > 0 && trunk.blocks > 0 && trunk.heads > 0, "a size is not positive");
    require(trunk.width <= kWidest && trunk.blocks <= kMostBlocks, "a size is out of range");
    require(trunk.width % trunk.heads == 0, "the heads do not divide the width");
}

ImageBindConfig::Vision readVision(const nlohmann::json& json) {
    ImageBindConfig::Vision vision;
    readTrunk(json, vision.trunk);
    vision.imageSize = configValue(json, "image_size", vision.imageSize);
    vision.patch = configValue(json, "patch", vision.patch);
    vision.frames = configValue(json, "frames", vision.frames);
    require(vision.imageSize > 0 && vision.patch > 0 && vision.frames > 0, "a size is not positive");
    require(vision.imageSize <= kLargestSide && vision.frames <= kMostFrames, "a size is out of range");
    require(vision.imageSize % vision.patch == 0, "the patch does not divide the picture");
    return vision;
}

ImageBindConfig::Text readText(const nlohmann::json& json) {
    ImageBindConfig::Text text;
    readTrunk(json, text.trunk);
    text.vocabSize = configValue(json, "vocab_size", text.vocabSize);
    text.contextLength = configValue(json, "context_length", text.contextLength);
    require(text.vocabSize > 0 && text.contextLength > 0, "a size is not positive");
    return text;
}

} // namespace

ImageBindConfig ImageBindConfig::fromJson(const nlohmann::json& json) {
    ImageBindConfig config;
    config.outputDim = configValue(json, "output_dim", config.outputDim);
    require(config.outputDim > 0, "a size is not positive");
    config.vision.reset();
    config.text.reset();
    if (const auto vision = json.find("vision"); vision != json.end() && vision->is_object())
        config.vision = readVision(*vision);
    if (const auto text = json.find("text"); text != json.end() && text->is_object())
        config.text = readText(*text);
    require(config.vision || config.text, "neither vision nor text");
    return config;
}

} // namespace nextgpt

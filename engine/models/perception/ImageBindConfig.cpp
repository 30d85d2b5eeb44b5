// SPDX-License-Identifier: Apache-2.0
#include "engine/models/perception/ImageBindConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxWidth = 1 << 16;
constexpr std::int64_t kMaxBlocks = 1024;
constexpr std::int64_t kMaxSide = 1 << 14; ///< pixels
constexpr std::int64_t kMaxFrames = 64;
constexpr std::int64_t kMaxClips = 64;
constexpr double kMaxClipSeconds = 30.0;
constexpr std::int64_t kMinMelBins = 4;  ///< Kaldi's filter bank needs more than 3
constexpr std::int64_t kMinRate = 1000;  ///< Hz
constexpr std::int64_t kMaxRate = 48000; ///< Hz

void require(bool holds, const char* rule) {
    if (!holds)
        throw EngineError(ErrorCode::BundleInvalid, std::string("ImageBind config: ") + rule);
}

void readTrunk(const nlohmann::json& json, ImageBindConfig::Trunk& trunk) {
    trunk.width = configValue(json, "width", trunk.width);
    trunk.blocks = configValue(json, "blocks", trunk.blocks);
    trunk.heads = configValue(json, "heads", trunk.heads);
    require(trunk.width > 0 && trunk.blocks > 0 && trunk.heads > 0, "a size is not positive");
    require(trunk.width <= kMaxWidth && trunk.blocks <= kMaxBlocks, "a size is out of range");
    require(trunk.width % trunk.heads == 0, "the heads do not divide the width");
}

ImageBindConfig::Vision readVision(const nlohmann::json& json) {
    ImageBindConfig::Vision vision;
    readTrunk(json, vision.trunk);
    vision.imageSize = configValue(json, "image_size", vision.imageSize);
    vision.patch = configValue(json, "patch", vision.patch);
    vision.frames = configValue(json, "frames", vision.frames);
    require(vision.imageSize > 0 && vision.patch > 0 && vision.frames > 0, "a size is not positive");
    require(vision.imageSize <= kMaxSide && vision.frames <= kMaxFrames, "a size is out of range");
    require(vision.imageSize % vision.patch == 0, "the patch does not divide the image");
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

ImageBindConfig::Video readVideo(const nlohmann::json& json, const ImageBindConfig& config) {
    require(config.vision.has_value(), "video without vision");
    ImageBindConfig::Video video;
    video.clips = configValue(json, "clips", video.clips);
    video.clipSeconds = configValue(json, "clip_seconds", video.clipSeconds);
    video.crops = configValue(json, "crops", video.crops);
    require(video.clips > 0 && video.clips <= kMaxClips, "the number of clips is out of range");
    require(video.clipSeconds > 0 && video.clipSeconds <= kMaxClipSeconds, "a clip's length is out of range");
    require(video.crops == 1 || video.crops == 3, "the number of crops is neither 1 nor 3");
    const auto frames = configValue(json, "frames_per_clip", config.vision->frames);
    require(frames == config.vision->frames, "a clip must have as many frames as the vision stem");
    return video;
}

void requireSpectrogram(const ImageBindConfig::Audio& audio) {
    require(audio.kernel > 0 && audio.stride > 0, "a size is not positive");
    require(audio.melBins >= kMinMelBins && audio.melBins <= kMaxSide, "the mel bins are out of range");
    require(audio.targetLength > 0 && audio.targetLength <= kMaxSide, "a size is out of range");
    require(audio.kernel <= audio.melBins && audio.kernel <= audio.targetLength,
            "the kernel is larger than the spectrogram");
    require(audio.sampleRate >= kMinRate && audio.sampleRate <= kMaxRate, "the sample rate is out of range");
    require(audio.clips > 0 && audio.clips <= kMaxClips, "the number of clips is out of range");
    require(audio.clipSeconds > 0 && audio.clipSeconds <= kMaxClipSeconds, "a clip's length is out of range");
    require(std::isfinite(audio.mean) && std::isfinite(audio.deviation) && audio.deviation > 0,
            "the spectrogram's deviation is not positive");
}

ImageBindConfig::Audio readAudio(const nlohmann::json& json) {
    ImageBindConfig::Audio audio;
    readTrunk(json, audio.trunk);
    audio.kernel = configValue(json, "kernel", audio.kernel);
    audio.stride = configValue(json, "stride", audio.stride);
    audio.melBins = configValue(json, "num_mel_bins", audio.melBins);
    audio.targetLength = configValue(json, "target_length", audio.targetLength);
    audio.sampleRate = configValue(json, "sample_rate", audio.sampleRate);
    audio.clips = configValue(json, "clips", audio.clips);
    audio.clipSeconds = configValue(json, "clip_seconds", audio.clipSeconds);
    audio.mean = configValue(json, "mean", audio.mean);
    audio.deviation = configValue(json, "std", audio.deviation);
    requireSpectrogram(audio);
    return audio;
}

template<typename SingleChannel>
SingleChannel readSingleChannel(const nlohmann::json& json) {
    SingleChannel part;
    readTrunk(json, part.trunk);
    part.imageSize = configValue(json, "image_size", part.imageSize);
    part.patch = configValue(json, "patch", part.patch);
    require(part.imageSize > 0 && part.imageSize <= kMaxSide, "a size is out of range");
    require(part.patch > 0 && part.imageSize % part.patch == 0, "the patch does not divide the image");
    return part;
}

ImageBindConfig::Imu readImu(const nlohmann::json& json) {
    ImageBindConfig::Imu imu;
    readTrunk(json, imu.trunk);
    imu.channels = configValue(json, "channels", imu.channels);
    imu.samples = configValue(json, "samples", imu.samples);
    imu.kernel = configValue(json, "kernel", imu.kernel);
    require(imu.channels > 0 && imu.samples > 0 && imu.kernel > 0, "a size is not positive");
    require(imu.channels <= kMaxWidth && imu.samples <= kMaxWidth && imu.kernel <= imu.samples,
            "a size is out of range");
    return imu;
}

/// Reads the part `name`, or resets it if the config has none.
template<typename Part, typename Read>
void readPart(const nlohmann::json& json, const char* name, std::optional<Part>& part, Read read) {
    part.reset();
    if (const auto found = json.find(name); found != json.end() && found->is_object())
        part = read(*found);
}

} // namespace

ImageBindConfig ImageBindConfig::fromJson(const nlohmann::json& json) {
    ImageBindConfig config;
    config.outputDim = configValue(json, "output_dim", config.outputDim);
    require(config.outputDim > 0 && config.outputDim <= kMaxWidth, "the output's width is out of range");
    readPart(json, "vision", config.vision, readVision);
    readPart(json, "text", config.text, readText);
    readPart(json, "video", config.video, [&](const auto& part) { return readVideo(part, config); });
    readPart(json, "audio", config.audio, readAudio);
    readPart(json, "depth", config.depth, readSingleChannel<Depth>);
    readPart(json, "thermal", config.thermal, readSingleChannel<Thermal>);
    readPart(json, "imu", config.imu, readImu);
    require(config.vision || config.text || config.audio || config.depth || config.thermal || config.imu,
            "no modality");
    return config;
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/models/perception/ImageBindConfig.h"

#include "engine/formats/ConfigReader.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr limits::Range<std::int64_t> kStemFrames{.min = 1, .max = 64};
constexpr limits::Range<std::int64_t> kClips{.min = 1, .max = 64};
constexpr limits::Range<double> kClipSeconds{.min = 0.01, .max = 30.0};
constexpr limits::Range<std::int64_t> kMelBins{.min = 4, .max = ranges::kSide.max}; // Kaldi's minimum
constexpr limits::Range<std::int64_t> kSampleRate{.min = 1'000, .max = 48'000};     // Hz
constexpr limits::Range<std::int64_t> kSamples{.min = 1, .max = 1 << 16};
constexpr limits::Range<double> kMean{.min = -1e6, .max = 1e6};

ConfigReader readerOf(const nlohmann::json& json, const char* part) {
    return ConfigReader(json, std::string("config.json of ImageBind, ") + part);
}

void readTrunk(const ConfigReader& reader, ImageBindConfig::Trunk& trunk) {
    trunk.width = reader.integer("width", trunk.width, ranges::kWidth);
    trunk.blocks = reader.integer("blocks", trunk.blocks, ranges::kLayers);
    trunk.heads = reader.integer("heads", trunk.heads, ranges::kHeads);
    if (trunk.width % trunk.heads != 0)
        reader.refuse("heads do not divide width evenly");
}

ImageBindConfig::Vision readVision(const nlohmann::json& json) {
    const ConfigReader reader = readerOf(json, "vision");
    ImageBindConfig::Vision vision;
    readTrunk(reader, vision.trunk);
    vision.imageSize = reader.integer("image_size", vision.imageSize, ranges::kSide);
    vision.patch = reader.integer("patch", vision.patch, ranges::kSide);
    vision.frames = reader.integer("frames", vision.frames, kStemFrames);
    if (vision.imageSize % vision.patch != 0)
        reader.refuse("patch does not divide image_size evenly");
    return vision;
}

ImageBindConfig::Text readText(const nlohmann::json& json) {
    const ConfigReader reader = readerOf(json, "text");
    ImageBindConfig::Text text;
    readTrunk(reader, text.trunk);
    text.vocabSize = reader.integer("vocab_size", text.vocabSize, ranges::kTokens);
    text.contextLength = reader.integer("context_length", text.contextLength, ranges::kPositions);
    return text;
}

ImageBindConfig::Video readVideo(const nlohmann::json& json, const ImageBindConfig& config) {
    const ConfigReader reader = readerOf(json, "video");
    if (!config.vision)
        reader.refuse("video without vision");
    ImageBindConfig::Video video;
    video.clips = reader.integer("clips", video.clips, kClips);
    video.clipSeconds = reader.real("clip_seconds", video.clipSeconds, kClipSeconds);
    video.crops = reader.integer("crops", video.crops, {.min = 1, .max = 3});
    if (video.crops == 2)
        reader.refuse("crops is neither 1 nor 3");
    if (reader.integer("frames_per_clip", config.vision->frames, kStemFrames) != config.vision->frames)
        reader.refuse("frames_per_clip differs from frames of vision");
    return video;
}

ImageBindConfig::Audio readAudio(const nlohmann::json& json) {
    const ConfigReader reader = readerOf(json, "audio");
    ImageBindConfig::Audio audio;
    readTrunk(reader, audio.trunk);
    audio.kernel = reader.integer("kernel", audio.kernel, ranges::kSide);
    audio.stride = reader.integer("stride", audio.stride, ranges::kSide);
    audio.melBins = reader.integer("num_mel_bins", audio.melBins, kMelBins);
    audio.targetLength = reader.integer("target_length", audio.targetLength, ranges::kSide);
    audio.sampleRate = reader.integer("sample_rate", audio.sampleRate, kSampleRate);
    audio.clips = reader.integer("clips", audio.clips, kClips);
    audio.clipSeconds = reader.real("clip_seconds", audio.clipSeconds, kClipSeconds);
    audio.mean = reader.real("mean", audio.mean, kMean);
    audio.deviation = reader.real("std", audio.deviation, ranges::kPositiveFactor);
    if (audio.kernel > audio.melBins || audio.kernel > audio.targetLength)
        reader.refuse("kernel is larger than num_mel_bins or target_length");
    return audio;
}

template<typename SingleChannel>
SingleChannel readSingleChannel(const nlohmann::json& json, const char* name) {
    const ConfigReader reader = readerOf(json, name);
    SingleChannel part;
    readTrunk(reader, part.trunk);
    part.imageSize = reader.integer("image_size", part.imageSize, ranges::kSide);
    part.patch = reader.integer("patch", part.patch, ranges::kSide);
    if (part.imageSize % part.patch != 0)
        reader.refuse("patch does not divide image_size evenly");
    return part;
}

ImageBindConfig::Imu readImu(const nlohmann::json& json) {
    const ConfigReader reader = readerOf(json, "imu");
    ImageBindConfig::Imu imu;
    readTrunk(reader, imu.trunk);
    imu.channels = reader.integer("channels", imu.channels, ranges::kWidth);
    imu.samples = reader.integer("samples", imu.samples, kSamples);
    imu.kernel = reader.integer("kernel", imu.kernel, kSamples);
    if (imu.kernel > imu.samples)
        reader.refuse("kernel is larger than samples");
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
    const ConfigReader reader(json, "config.json of ImageBind");
    ImageBindConfig config;
    config.outputDim = reader.integer("output_dim", config.outputDim, ranges::kWidth);
    readPart(json, "vision", config.vision, readVision);
    readPart(json, "text", config.text, readText);
    readPart(json, "video", config.video, [&](const auto& part) { return readVideo(part, config); });
    readPart(json, "audio", config.audio, readAudio);
    readPart(json, "depth", config.depth,
             [](const auto& part) { return readSingleChannel<Depth>(part, "depth"); });
    readPart(json, "thermal", config.thermal,
             [](const auto& part) { return readSingleChannel<Thermal>(part, "thermal"); });
    readPart(json, "imu", config.imu, readImu);
    if (!config.vision && !config.text && !config.audio && !config.depth && !config.thermal && !config.imu)
        reader.refuse("no modality");
    return config;
}

} // namespace nextgpt

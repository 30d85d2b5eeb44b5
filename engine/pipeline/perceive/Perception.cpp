// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/Perception.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/io/Sha256.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/video/VideoReader.h"
#include "engine/pipeline/perceive/AudioClipReader.h"
#include "engine/pipeline/perceive/VideoClipReader.h"

namespace nextgpt {

namespace {

constexpr std::int64_t kContentsShare = 8; ///< 1/8 of the cache is for content hashes

std::int64_t bytesOf(const std::string& text) {
    return static_cast<std::int64_t>(text.size());
}

std::string contentOf(Modality modality, const at::Tensor& input /*float32, CPU*/) {
    std::string bytes(name(modality));
    for (const auto size : input.sizes())
        bytes += ' ' + std::to_string(size);
    const auto values = input.contiguous();
    bytes.append(reinterpret_cast<const char*>(values.const_data_ptr<float>()), values.nbytes());
    return sha256(bytes);
}

at::Tensor imageInput(const std::filesystem::path& path, const ImageBindConfig& config) {
    return imageToTensor(readImage(path), static_cast<int>(config.vision->imageSize)); // [3,S,S]
}

at::Tensor videoInput(const std::filesystem::path& path, const ImageBindConfig& config, const Job& job) {
    VideoReader reader(path);
    const auto frameAt = [&](double seconds) -> std::optional<Image> {
        reader.seek(seconds);
        auto frame = reader.next();
        if (!frame)
            return std::nullopt;
        return std::move(frame->image);
    };
    const VideoClips clips({.clips = config.video->clips,
                            .clipSeconds = config.video->clipSeconds,
                            .frames = config.vision->frames,
                            .crops = config.video->crops,
                            .size = config.vision->imageSize});
    return readVideoClips({reader.info(), frameAt}, clips, job); // [N,3,F,S,S]
}

at::Tensor audioInput(const std::filesystem::path& path, const ImageBindConfig& config, const Job& job) {
    const auto& audio = *config.audio;
    AudioReader reader(path, {static_cast<int>(audio.sampleRate), 0});
    const AudioClips clips({.mel = {audio.sampleRate, audio.melBins},
                            .targetLength = audio.targetLength,
                            .clips = audio.clips,
                            .clipSeconds = audio.clipSeconds,
                            .mean = audio.mean,
                            .deviation = audio.deviation});
    const AudioSampleSource source{.seconds = reader.seconds(),
                                   .seek = [&](double seconds) { reader.seek(seconds); },
                                   .read = [&](std::int64_t frames) { return reader.read(frames); }};
    return readAudioClips(source, clips, job); // [N,1,M,T]
}

} // namespace

Perception::Perception(ImageBind imageBind, InputProjection projection, Placement placement,
                       std::int64_t cacheBytes)
    : m_imageBind(std::move(imageBind))
    , m_projection(std::move(projection))
    , m_placement(std::move(placement))
    , m_contents(cacheBytes / kContentsShare)
    , m_embeddings(cacheBytes - cacheBytes / kContentsShare) {}

bool Perception::canPerceive(Modality modality) const {
    const auto& config = m_imageBind.config();
    switch (modality) {
    case Modality::Image:
        return config.vision.has_value();
    case Modality::Video:
        return config.vision && config.video;
    case Modality::Audio:
        return config.audio.has_value();
    case Modality::Text:
        break;
    }
    return false;
}

Perception::Stamp Perception::stampOf(const MediaFile& file) {
    std::error_code ignored; // an unusable file is reported when it is read
    return {.path = file.path,
            .modality = file.modality,
            .size = std::filesystem::file_size(file.path, ignored),
            .changed = std::filesystem::last_write_time(file.path, ignored)};
}

Perception::Percept Perception::perceive(const MediaFile& file, const Job& job) {
    requireEncoder(file.modality);
    job.emit(Progress{.stage = Stage::ReadingMedia, .done = 0, .total = 1});
    const Stamp stamp = stampOf(file);
    std::optional<Percept> percept = cached(stamp);
    if (!percept)
        percept = encoded(file, stamp, job);
    job.emit(Progress{.stage = Stage::ReadingMedia, .done = 1, .total = 1});
    return *percept;
}

at::Tensor Perception::embeddingOf(const MediaFile& file, ImageBind::Features features,
                                   const Job& job) const {
    requireEncoder(file.modality);
    return encode(file.modality, read(file, job).to(m_placement.device, m_placement.dtype), features);
}

void Perception::requireEncoder(Modality modality) const {
    if (!canPerceive(modality))
        throw EngineError(ErrorCode::MediaUnsupported,
                          "the bundle has no encoder for " + std::string(name(modality)));
}

std::optional<Perception::Percept> Perception::cached(const Stamp& stamp) {
    const std::string* content = m_contents.find(stamp);
    const at::Tensor* embedding = content != nullptr ? m_embeddings.find(*content) : nullptr;
    if (embedding == nullptr)
        return std::nullopt;
    return Percept{*content, *embedding};
}

Perception::Percept Perception::encoded(const MediaFile& file, const Stamp& stamp, const Job& job) {
    const at::Tensor input = read(file, job);
    Percept percept{contentOf(file.modality, input), {}};
    m_contents.insert(stamp, percept.content, bytesOf(percept.content) + bytesOf(file.path.native()));
    if (const at::Tensor* known = m_embeddings.find(percept.content)) {
        percept.embedding = *known;
        return percept;
    }
    const at::Tensor encoded =
        encode(file.modality, input.to(m_placement.device, m_placement.dtype), featuresFor(m_projection));
    percept.embedding = m_projection(encoded).squeeze(0);
    m_embeddings.insert(percept.content, percept.embedding,
                        bytesOf(percept.content) + static_cast<std::int64_t>(percept.embedding.nbytes()));
    return percept;
}

at::Tensor Perception::read(const MediaFile& file, const Job& job) const {
    const auto& config = m_imageBind.config();
    switch (file.modality) {
    case Modality::Image:
        return imageInput(file.path, config);
    case Modality::Video:
        return videoInput(file.path, config, job);
    case Modality::Audio:
        return audioInput(file.path, config, job);
    case Modality::Text:
        break;
    }
    throw EngineError(ErrorCode::Internal, "text is not encoded by Perception");
}

at::Tensor Perception::encode(Modality modality, const at::Tensor& input,
                              ImageBind::Features features) const {
    const auto batch = input.unsqueeze(0);
    switch (modality) {
    case Modality::Image:
        return m_imageBind.encodeVision(batch, features);
    case Modality::Video:
        return m_imageBind.encodeVideo(batch, features);
    case Modality::Audio:
        return m_imageBind.encodeAudio(batch, ImageBind::AudioScale::Omitted, features);
    case Modality::Text:
        break;
    }
    throw EngineError(ErrorCode::Internal, "text is not encoded by Perception");
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/LatentEncoder.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/video/VideoReader.h"
#include "engine/pipeline/strategies/DiffusersFolder.h"
#include "engine/pipeline/strategies/FrameCoding.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace nextgpt {

namespace {

constexpr std::size_t kChannels = 3;

/// The middle of an image that was scaled to cover the size.
Image covering(const Image& image, const MediaSize& size) {
    const double scale = std::max(static_cast<double>(size.width) / image.width,
                                  static_cast<double>(size.height) / image.height);
    const int width = std::max(size.width, static_cast<int>(std::lround(image.width * scale)));
    const int height = std::max(size.height, static_cast<int>(std::lround(image.height * scale)));
    const Image scaled = resizeBicubic(image, width, height);
    Image result{.width = size.width, .height = size.height, .pixels = {}};
    const int left = (width - size.width) / 2;
    const int top = (height - size.height) / 2;
    const auto rowBytes = static_cast<std::size_t>(size.width) * kChannels;
    for (int row = 0; row < size.height; ++row) {
        const auto first = (static_cast<std::size_t>(top + row) * static_cast<std::size_t>(width) +
                            static_cast<std::size_t>(left)) *
                           kChannels;
        const auto begin = scaled.pixels.begin() + static_cast<std::ptrdiff_t>(first);
        result.pixels.insert(result.pixels.end(), begin, begin + static_cast<std::ptrdiff_t>(rowBytes));
    }
    return result;
}

/// Frames in the middles of equal parts of the video.
std::vector<Image> framesOf(const std::filesystem::path& file, const MediaSize& size) {
    VideoReader reader(file);
    const double seconds = reader.info().seconds;
    std::vector<Image> frames;
    for (int i = 0; i < size.frames; ++i) {
        reader.seek(seconds * (i + 0.5) / size.frames);
        if (const auto frame = reader.next())
            frames.push_back(covering(frame->image, size));
        else if (!frames.empty())
            frames.push_back(frames.back());
    }
    if (frames.empty())
        throw EngineError(ErrorCode::MediaEmpty, file.string() + " has no frames");
    return frames;
}

/// [1,C,F,h,w]; the noise of the encoder's distribution is left out.
at::Tensor means(const AutoencoderKl& autoencoder, const std::vector<Image>& frames) {
    const at::NoGradGuard notRecording;
    const auto& config = autoencoder.config();
    const at::Tensor noise =
        at::zeros({static_cast<std::int64_t>(frames.size()), config.latentChannels,
                   frames.front().height / config.factor(), frames.front().width / config.factor()});
    return encodeFrames(autoencoder, frames, noise, [](std::int64_t, std::int64_t) {})
        .to(at::kCPU, at::kFloat);
}

} // namespace

bool LatentEncoder::encodes(const Bundle& bundle, Modality modality) {
    return (modality == Modality::Image || modality == Modality::Video) && bundle.hasDecoder(modality);
}

LatentEncoder::LatentEncoder(const Bundle& bundle, at::Device device) {
    for (const Modality modality : {Modality::Image, Modality::Video}) {
        if (!encodes(bundle, modality))
            continue;
        const DiffusersFolder folder({.folder = *bundle.part(name(modality))}, {.device = device});
        const auto autoencoder = std::make_shared<const AutoencoderKl>(
            folder.float32Autoencoder(AutoencoderKlConfig::fromJson(folder.config("vae"))));
        const MediaSize size = mediaKinds()[modality].sizeFor({}, bundle.defaults(modality));
        if (modality == Modality::Image)
            m_encoders[modality] = [autoencoder, size](const std::filesystem::path& file) {
                return means(*autoencoder, {covering(readImage(file), size)}).squeeze(2);
            };
        else
            m_encoders[modality] = [autoencoder, size](const std::filesystem::path& file) {
                return means(*autoencoder, framesOf(file, size));
            };
    }
}

at::Tensor LatentEncoder::operator()(const MediaFile& file) const {
    if (!m_encoders[file.modality])
        throw EngineError(ErrorCode::DecoderMissing,
                          "there are no latents of " + std::string(name(file.modality)));
    return m_encoders[file.modality](file.path);
}

} // namespace nextgpt

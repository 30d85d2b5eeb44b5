// SPDX-License-Identifier: Apache-2.0
#include "engine/features/VideoClips.h"

#include "engine/core/Error.h"
#include "engine/features/ClipSampler.h"
#include "engine/features/ImageTransform.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxAspectRatio = 64; ///< keeps the resized frame small

struct Shape {
    std::int64_t height = 0;
    std::int64_t width = 0;
};

Shape scaledShape(const Image& frame, std::int64_t size) {
    const auto height = static_cast<double>(frame.height);
    const auto width = static_cast<double>(frame.width);
    const auto side = static_cast<double>(size);
    if (width < height)
        return {static_cast<std::int64_t>(std::floor(height / width * side)), size};
    return {size, static_cast<std::int64_t>(std::floor(width / height * side))};
}

/// float32 [1,3,H,W] in 0…1
at::Tensor unitPixels(const Image& frame) {
    const auto bytes = at::from_blob(const_cast<std::uint8_t*>(frame.pixels.data()),
                                     {1, frame.height, frame.width, 3}, at::kByte); // only read
    return bytes.permute({0, 3, 1, 2}).to(at::kFloat).div(255.0).contiguous();
}

/// Where the crops start along the longer side.
std::vector<std::int64_t> cropOffsets(std::int64_t length, std::int64_t size, std::int64_t crops) {
    const auto last = length - size;
    const auto middle = (last + 1) / 2;
    return crops == 1 ? std::vector{middle} : std::vector<std::int64_t>{0, middle, last};
}

} // namespace

VideoClips::VideoClips(const Settings& settings)
    : m_settings(settings) {}

std::vector<std::int64_t> VideoClips::frameNumbers(const Video& video) const {
    const auto wanted = static_cast<std::size_t>(m_settings.clips * m_settings.frames);
    if (video.frames <= 1 || !(video.framesPerSecond > 0.0))
        return std::vector<std::int64_t>(wanted, 0);
    const double rate = video.framesPerSecond;
    const ClipSampler sampler({m_settings.clips, m_settings.clipSeconds},
                              static_cast<double>(video.frames) / rate);
    std::vector<std::int64_t> numbers;
    for (std::int64_t clip = 0; clip < sampler.count(); ++clip) {
        const auto first =
            std::min(static_cast<std::int64_t>(std::ceil(rate * sampler.start(clip))), video.frames - 1);
        const auto end = std::clamp(static_cast<std::int64_t>(std::ceil(rate * sampler.end(clip))), first + 1,
                                    video.frames);
        const auto spread =
            at::linspace(0, static_cast<double>(end - first - 1), m_settings.frames, at::kFloat)
                .to(at::kLong); // truncates
        for (std::int64_t i = 0; i < spread.size(0); ++i)
            numbers.push_back(first + spread[i].item<std::int64_t>());
    }
    return numbers;
}

at::Tensor VideoClips::cropsOf(const Image& frame) const {
    const auto shorter = std::min(frame.width, frame.height);
    if (shorter <= 0 || std::max(frame.width, frame.height) > kMaxAspectRatio * shorter)
        throw EngineError(ErrorCode::MediaUnsupported,
                          "the aspect ratio of the video's frames is too extreme");
    const auto size = m_settings.size;
    const auto shape = scaledShape(frame, size);
    auto pixels = unitPixels(frame);
    if (shape.height != frame.height || shape.width != frame.width)
        pixels = at::upsample_bilinear2d(pixels, {shape.height, shape.width}, false);
    pixels = clipNormalized(pixels);
    const bool isTall = shape.height > shape.width;
    std::vector<at::Tensor> crops;
    for (const auto offset : cropOffsets(std::max(shape.height, shape.width), size, m_settings.crops))
        crops.push_back(pixels.slice(isTall ? 2 : 3, offset, offset + size));
    return at::cat(crops);
}

at::Tensor VideoClips::assemble(const std::vector<at::Tensor>& crops) const {
    const auto size = m_settings.size;
    return at::stack(crops)
        .view({m_settings.clips, m_settings.frames, m_settings.crops, 3, size, size})
        .permute({0, 2, 3, 1, 4, 5})
        .reshape({m_settings.clips * m_settings.crops, 3, m_settings.frames, size, size});
}

} // namespace nextgpt

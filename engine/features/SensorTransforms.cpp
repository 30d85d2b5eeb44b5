// SPDX-License-Identifier: Apache-2.0
#include "engine/features/SensorTransforms.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr double kDisparityMean = 0.0418;
constexpr double kDisparityDeviation = 0.0295;

struct Shape {
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// Scales the shorter side to `size` and rounds the longer side down, as torchvision does.
Shape scaledShape(std::int64_t height, std::int64_t width, int size) {
    const auto longer = [&](std::int64_t a, std::int64_t b) {
        return static_cast<std::int64_t>(static_cast<double>(size) * static_cast<double>(a) /
                                         static_cast<double>(b));
    };
    return width >= height ? Shape{size, longer(width, height)} : Shape{longer(height, width), size};
}

/// x [...,H,W] → [...,size,size]; offsets are rounded half to even, as in Python.
at::Tensor centreCrop(const at::Tensor& x, int size) {
    const auto start = [&](std::int64_t length) {
        return static_cast<std::int64_t>(std::nearbyint(static_cast<double>(length - size) / 2.0));
    };
    const auto top = start(x.size(-2));
    const auto left = start(x.size(-1));
    return x.slice(-2, top, top + size).slice(-1, left, left + size);
}

/// PIL's luminance: weights in 16-bit fixed point.
Image grey(Image image) {
    for (std::size_t i = 0; i + 2 < image.pixels.size(); i += 3) {
        const auto value = (image.pixels[i] * 19595U + image.pixels[i + 1] * 38470U +
                            image.pixels[i + 2] * 7471U + 0x8000U) >>
                           16U;
        std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(i), 3,
                    static_cast<std::uint8_t>(value));
    }
    return image;
}

void requireSize(std::int64_t height, std::int64_t width) {
    if (height <= 0 || width <= 0)
        throw EngineError(ErrorCode::MediaDamaged, "the image has no pixels");
}

} // namespace

at::Tensor thermalToTensor(const Image& image, int size) {
    requireSize(image.height, image.width);
    const auto shape = scaledShape(image.height, image.width, size);
    const Image resized =
        resizeBicubic(grey(image), static_cast<int>(shape.width), static_cast<int>(shape.height));
    const auto bytes = at::tensor(at::ArrayRef<std::uint8_t>(resized.pixels), at::kByte)
                           .view({resized.height, resized.width, 3});
    return centreCrop(bytes.select(2, 0).unsqueeze(0).to(at::kFloat) / 255.0, size).contiguous();
}

at::Tensor depthToTensor(const at::Tensor& disparity, int size) {
    requireSize(disparity.size(0), disparity.size(1));
    const auto shape = scaledShape(disparity.size(0), disparity.size(1), size);
    const auto plane = disparity.to(at::kFloat).view({1, 1, disparity.size(0), disparity.size(1)});
    const auto resized = at::_upsample_bilinear2d_aa(plane, {shape.height, shape.width}, false);
    return ((centreCrop(resized, size) - kDisparityMean) / kDisparityDeviation).squeeze(0).contiguous();
}

at::Tensor imuToTensor(const at::Tensor& readings, std::int64_t samples) {
    const auto first = std::max<std::int64_t>(readings.size(1) - samples, 0) / 2;
    const auto kept = readings.to(at::kFloat).slice(1, first, first + samples);
    return at::constant_pad_nd(kept, {0, samples - kept.size(1)}).contiguous();
}

} // namespace nextgpt

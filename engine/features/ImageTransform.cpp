// SPDX-License-Identifier: Apache-2.0
#include "engine/features/ImageTransform.h"

#include "engine/features/BicubicFilter.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace nextgpt {

namespace {

/// Mean and standard deviation of the red, green and blue values of CLIP's training images, also used by
/// ImageBind.
constexpr std::array<float, 3> kClipMean{0.48145466F, 0.4578275F, 0.40821073F};
constexpr std::array<float, 3> kClipStandardDeviation{0.26862954F, 0.26130258F, 0.27577711F};

/// Rounds like Python's round().
int roundHalfEven(double value) {
    return static_cast<int>(std::nearbyint(value));
}

} // namespace

at::Tensor imageToTensor(const Image& image, int size) {
    const bool wide = image.width >= image.height;
    const int shorter = std::min(image.width, image.height);
    const int longer = std::max(image.width, image.height);
    const int scaled = static_cast<int>(static_cast<double>(size) * longer / shorter);
    const Image resized = resizeBicubic(image, wide ? scaled : size, wide ? size : scaled);
    const int left = roundHalfEven((resized.width - size) / 2.0);
    const int top = roundHalfEven((resized.height - size) / 2.0);

    at::Tensor tensor = at::empty({3, size, size}, at::kFloat);
    auto out = tensor.accessor<float, 3>();
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const auto* pixel =
                resized.pixels.data() + (static_cast<std::size_t>(y + top) * resized.width + x + left) * 3;
            for (std::size_t c = 0; c < 3; ++c)
                out[static_cast<int64_t>(c)][y][x] =
                    (static_cast<float>(pixel[c]) / 255.0F - kClipMean[c]) / kClipStandardDeviation[c];
        }
    return tensor;
}

at::Tensor clipNormalized(const at::Tensor& pixels) {
    const auto mean = at::tensor(at::ArrayRef<float>(kClipMean)).view({1, 3, 1, 1});
    const auto deviation = at::tensor(at::ArrayRef<float>(kClipStandardDeviation)).view({1, 3, 1, 1});
    return (pixels - mean) / deviation;
}

Image resizeBicubic(const Image& image, int width, int height) {
    Image result = image;
    if (width != result.width)
        result = BicubicFilter(result.width, width).alongRows(result);
    if (height != result.height)
        result = BicubicFilter(result.height, height).alongColumns(result);
    return result;
}

at::Tensor pixelsToBytes(const at::Tensor& pixels) {
    return pixels.detach()
        .to(at::kCPU, at::kFloat)
        .div(2)
        .add(0.5)
        .clamp(0, 1)
        .mul(255)
        .round() // half to even
        .to(at::kByte)
        .permute({1, 2, 0})
        .contiguous();
}

Image bytesToImage(const at::Tensor& bytes) {
    const at::Tensor rows = bytes.contiguous();
    const auto* data = rows.const_data_ptr<std::uint8_t>();
    return {.width = static_cast<int>(rows.size(1)),
            .height = static_cast<int>(rows.size(0)),
            .pixels = {data, data + rows.numel()}};
}

Image tensorToImage(const at::Tensor& pixels) {
    return bytesToImage(pixelsToBytes(pixels));
}

at::Tensor imageToPixels(const Image& image) {
    at::Tensor bytes = at::empty({image.height, image.width, 3}, at::kByte);
    std::copy(image.pixels.begin(), image.pixels.end(), bytes.mutable_data_ptr<std::uint8_t>());
    return bytes.permute({2, 0, 1}).to(at::kFloat).div(255).mul(2).sub(1);
}

} // namespace nextgpt

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

/// One axis of a resized and cropped image.
struct Axis {
    int size = 0;  ///< before cropping
    int first = 0; ///< pixel that is kept
    int count = 0; ///< pixels that are kept

    bool keepsAll(int inputSize) const { return size == inputSize && count == inputSize; }
};

Image resizeBicubic(const Image& image, const Axis& columns, const Axis& rows) {
    const auto resizedRows = [&](const Image& from) {
        return BicubicFilter(from.height, rows.size, {rows.first, rows.count}).alongColumns(from);
    };
    if (columns.keepsAll(image.width))
        return rows.keepsAll(image.height) ? image : resizedRows(image);
    // The image may be large and is not copied.
    Image narrowed =
        BicubicFilter(image.width, columns.size, {columns.first, columns.count}).alongRows(image);
    return rows.keepsAll(image.height) ? narrowed : resizedRows(narrowed);
}

} // namespace

at::Tensor imageToTensor(const Image& image, int size) {
    const bool wide = image.width >= image.height;
    const int shorter = std::min(image.width, image.height);
    const int longer = std::max(image.width, image.height);
    const int scaled = static_cast<int>(static_cast<double>(size) * longer / shorter);
    // Only what the crop keeps is computed: a strip scaled as a whole would be thousands of times as large.
    const int width = wide ? scaled : size;
    const int height = wide ? size : scaled;
    const Image cropped =
        resizeBicubic(image, {.size = width, .first = roundHalfEven((width - size) / 2.0), .count = size},
                      {.size = height, .first = roundHalfEven((height - size) / 2.0), .count = size});

    at::Tensor tensor = at::empty({3, size, size}, at::kFloat);
    auto out = tensor.accessor<float, 3>();
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const auto* pixel = cropped.pixels.data() + (static_cast<std::size_t>(y) * size + x) * 3;
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
    return resizeBicubic(image, {.size = width, .count = width}, {.size = height, .count = height});
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

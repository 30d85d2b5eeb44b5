// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/image/StillDecoder.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

namespace nextgpt {

namespace {

struct AnimationDeleter {
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

[[noreturn]] void throwDamaged() {
    throw EngineError(ErrorCode::MediaDamaged, "the WebP image cannot be decoded");
}

DecodedPixels firstFrame(const std::vector<std::uint8_t>& file) {
    WebPAnimDecoderOptions options{};
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    const WebPData data{file.data(), file.size()};
    const std::unique_ptr<WebPAnimDecoder, AnimationDeleter> decoder(WebPAnimDecoderNew(&data, &options));
    WebPAnimInfo info{};
    std::uint8_t* frame = nullptr; // owned by the decoder
    int milliseconds = 0;
    if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0 ||
        WebPAnimDecoderGetNext(decoder.get(), &frame, &milliseconds) == 0)
        throwDamaged();
    const std::size_t size = std::size_t{4} * info.canvas_width * info.canvas_height;
    return {.width = static_cast<int>(info.canvas_width),
            .height = static_cast<int>(info.canvas_height),
            .channels = 4,
            .bytes = {frame, frame + size}};
}

} // namespace

DecodedPixels decodeWebP(const std::vector<std::uint8_t>& file) {
    WebPBitstreamFeatures features{};
    if (WebPGetFeatures(file.data(), file.size(), &features) != VP8_STATUS_OK)
        throwDamaged();
    if (features.has_animation != 0)
        return firstFrame(file);
    DecodedPixels pixels{
        .width = features.width, .height = features.height, .channels = features.has_alpha != 0 ? 4 : 3};
    const int stride = pixels.width * pixels.channels;
    pixels.bytes.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(pixels.height));
    const auto* decoded =
        pixels.channels == 4
            ? WebPDecodeRGBAInto(file.data(), file.size(), pixels.bytes.data(), pixels.bytes.size(), stride)
            : WebPDecodeRGBInto(file.data(), file.size(), pixels.bytes.data(), pixels.bytes.size(), stride);
    if (decoded == nullptr)
        throwDamaged();
    return pixels;
}

} // namespace nextgpt

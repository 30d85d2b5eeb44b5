// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageWriter.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/container/RecipeMetadata.h"

extern "C" {
#include <libavutil/crc.h>
}

#include <cstring>
#include <string>

namespace nextgpt {

namespace {

constexpr std::size_t kHeaderEnd = 8 + 4 + 4 + 13 + 4; // signature and IHDR chunk

void appendBigEndian(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// Appends an uncompressed iTXt chunk (PNG specification §11.3.4.5): Latin-1 keyword, UTF-8 text.
void appendTextChunk(std::vector<std::uint8_t>& bytes, const std::string& key, const std::string& text) {
    std::string body = "iTXt" + key;
    body.append(5, '\0'); // end of keyword, not compressed, method 0, no language, no translated keyword
    body += text;
    appendBigEndian(bytes, static_cast<std::uint32_t>(body.size() - 4));
    bytes.insert(bytes.end(), body.begin(), body.end());
    const std::uint32_t crc = av_crc(av_crc_get_table(AV_CRC_32_IEEE_LE), 0xFFFFFFFFU,
                                     reinterpret_cast<const std::uint8_t*>(body.data()), body.size());
    appendBigEndian(bytes, crc ^ 0xFFFFFFFFU);
}

std::vector<std::uint8_t> encodePng(const Image& image) {
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_PNG);
    CodecContextPointer context(codec != nullptr ? avcodec_alloc_context3(codec) : nullptr);
    FramePointer frame(av_frame_alloc());
    PacketPointer packet(av_packet_alloc());
    if (!context || !frame || !packet)
        throw EngineError(ErrorCode::Internal, "this FFmpeg has no PNG encoder");
    context->width = frame->width = image.width;
    context->height = frame->height = image.height;
    context->pix_fmt = AV_PIX_FMT_RGB24;
    frame->format = AV_PIX_FMT_RGB24;
    context->time_base = {1, 1};
    context->thread_count = 1;
    if (avcodec_open2(context.get(), codec, nullptr) < 0 || av_frame_get_buffer(frame.get(), 0) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "PNG encoder");
    const std::size_t row = static_cast<std::size_t>(image.width) * 3;
    for (int y = 0; y < image.height; ++y)
        std::memcpy(frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0],
                    image.pixels.data() + row * y, row);
    if (avcodec_send_frame(context.get(), frame.get()) < 0 ||
        avcodec_send_frame(context.get(), nullptr) < 0 ||
        avcodec_receive_packet(context.get(), packet.get()) < 0)
        throw EngineError(ErrorCode::Internal, "PNG encoding failed");
    return {packet->data, packet->data + packet->size};
}

} // namespace

void writePng(const std::filesystem::path& path, const Image& image, const Recipe& recipe) {
    if (image.width <= 0 || image.height <= 0 ||
        image.pixels.size() !=
            static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3)
        throw EngineError(ErrorCode::Internal, "the image buffer does not match its width and height");
    const std::vector<std::uint8_t> png = encodePng(image);
    std::vector<std::uint8_t> file(png.begin(), png.begin() + kHeaderEnd);
    appendTextChunk(file, "Software", kSoftwareName);
    for (const auto& [key, value] : recipeMetadata(recipe))
        appendTextChunk(file, key, value);
    file.insert(file.end(), png.begin() + kHeaderEnd, png.end());
    writeFileAtomically(path, file);
}

} // namespace nextgpt

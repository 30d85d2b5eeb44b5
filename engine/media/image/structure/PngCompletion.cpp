// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/PngCompletion.h"

#include "engine/media/image/structure/ImageSegments.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace nextgpt {

namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkHeadBytes = 8; // length and name

std::uint32_t bigEndian(std::span<const std::uint8_t> bytes) {
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

void appendNumber(std::vector<std::uint8_t>& file, std::uint32_t number) {
    for (const int shift : {24, 16, 8, 0})
        file.push_back(static_cast<std::uint8_t>(number >> shift));
}

void appendChunk(std::vector<std::uint8_t>& file, std::string_view name, std::span<const std::uint8_t> body) {
    appendNumber(file, static_cast<std::uint32_t>(body.size()));
    const std::size_t begin = file.size();
    file.insert(file.end(), name.begin(), name.end());
    file.insert(file.end(), body.begin(), body.end());
    const auto size = static_cast<uInt>(file.size() - begin);
    appendNumber(file, static_cast<std::uint32_t>(::crc32(0, file.data() + begin, size)));
}

/// IHDR: width, height, bits per sample, colour type, …, interlacing.
struct PngHeader {
    std::int64_t height = 0;
    std::int64_t rowBytes = 0; ///< with the byte that names the row's filter
    bool isInterlaced = false;
};

std::optional<PngHeader> headerFrom(std::span<const std::uint8_t> body) {
    constexpr std::size_t kBodyBytes = 13;
    constexpr std::array kSamples{1, 0, 3, 1, 2, 0, 4}; ///< per pixel, by colour type
    if (body.size() != kBodyBytes || body[9] >= kSamples.size())
        return std::nullopt;
    const std::int64_t bits = std::int64_t(bigEndian(body)) * body[8] * kSamples.at(body[9]);
    return PngHeader{
        .height = bigEndian(body.subspan(4)), .rowBytes = 1 + (bits + 7) / 8, .isInterlaced = body[12] != 0};
}

/// How many bytes of rows the compressed data hold, up to their end or a mistake in them.
std::int64_t inflatedBytes(std::vector<std::uint8_t>& data) {
    z_stream stream{};
    if (data.size() > std::numeric_limits<uInt>::max() || ::inflateInit(&stream) != Z_OK)
        return 0;
    std::array<std::uint8_t, 64 * 1024> output{};
    stream.next_in = data.data();
    stream.avail_in = static_cast<uInt>(data.size());
    std::int64_t total = 0;
    for (int state = Z_OK; state == Z_OK;) {
        stream.next_out = output.data();
        stream.avail_out = static_cast<uInt>(output.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        total += static_cast<std::int64_t>(output.size() - stream.avail_out);
    }
    ::inflateEnd(&stream);
    return total;
}

void appendStart(std::vector<std::uint8_t>& data, std::span<const std::uint8_t> body, std::size_t most) {
    const auto start = body.first(std::min(body.size(), most)); // without a part of the checksum
    data.insert(data.end(), start.begin(), start.end());
}

} // namespace

std::optional<CompletedPng> completedPng(std::span<const std::uint8_t> file) {
    std::optional<PngHeader> header;
    std::vector<std::uint8_t> data; // of all IDAT chunks
    CompletedPng completed;
    bool isWhole = false;
    const std::size_t tail = visitImageSegments(file, [&](const ImageSegment& chunk) {
        if (chunk.name == "IHDR")
            header = headerFrom(chunk.body);
        if (chunk.name == "IDAT")
            data.insert(data.end(), chunk.body.begin(), chunk.body.end());
        else if (chunk.name == "IHDR" || chunk.name == "PLTE" || chunk.name == "tRNS")
            appendChunk(completed.file, chunk.name, chunk.body);
        isWhole = isWhole || chunk.name == "IEND";
    });
    if (!header || header->isInterlaced || isWhole)
        return std::nullopt;
    const std::span rest = file.subspan(tail);
    if (rest.size() > kChunkHeadBytes &&
        std::string_view(reinterpret_cast<const char*>(rest.data()) + 4, 4) == "IDAT")
        appendStart(data, rest.subspan(kChunkHeadBytes), bigEndian(rest));
    completed.file.insert(completed.file.begin(), file.begin(), file.begin() + kSignatureBytes);
    appendChunk(completed.file, "IDAT", data);
    appendChunk(completed.file, "IEND", {});
    completed.rows = std::min(header->height, inflatedBytes(data) / header->rowBytes);
    return completed;
}

} // namespace nextgpt

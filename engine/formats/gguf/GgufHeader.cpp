// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufHeader.h"

#include "engine/core/Limits.h"
#include "engine/formats/gguf/GgufCursor.h"
#include "engine/io/QuotedText.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <bit>
#include <limits>

namespace nextgpt {

namespace {

constexpr std::string_view kMagic = "GGUF";
constexpr std::uint64_t kMaxEntries = 65'536; ///< of the metadata
constexpr std::uint32_t kMaxAxes = 4;         ///< of llama.cpp's tensors
constexpr std::int64_t kDefaultAlignment = 32;
constexpr std::int64_t kMaxAlignment = 1 << 20;

using Named = const std::pair<const std::string, GgufTensor>*;

void requireVersion(GgufCursor& cursor) {
    const auto version = cursor.number<std::uint32_t>();
    if (version == 2 || version == 3)
        return;
    constexpr std::uint32_t kLowByte = 0xFF;
    if ((version & kLowByte) == 0) // the number is small, so its bytes are the other way round
        GgufCursor::refuse("the file is big-endian, which is not supported");
    GgufCursor::refuse(fmt::format("version {} is not supported; only 2 and 3 are", version));
}

std::string nameOf(GgufCursor& cursor, const char* what) {
    const std::string_view name = cursor.text();
    if (name.empty() || name.size() > static_cast<std::size_t>(limits::kTensorNameBytes))
        GgufCursor::refuse(fmt::format("the name of a {} has {} bytes; it must have 1 to {}", what,
                                       name.size(), limits::kTensorNameBytes));
    return std::string(name);
}

void readMetadata(GgufCursor& cursor, std::uint64_t count, GgufHeader& header) {
    for (std::uint64_t i = 0; i < count; ++i) {
        std::string key = nameOf(cursor, "metadata entry");
        const GgufType type = cursor.type();
        if (!header.metadata.emplace(key, cursor.value(type)).second)
            GgufCursor::refuse("duplicate metadata entry " + quotedText(key));
    }
}

std::int64_t alignmentOf(const GgufHeader& header) {
    const auto found = header.metadata.find("general.alignment");
    if (found == header.metadata.end())
        return kDefaultAlignment;
    const auto* const alignment = std::get_if<std::int64_t>(&found->second);
    const bool isValid = alignment != nullptr && *alignment >= 8 && *alignment <= kMaxAlignment &&
                         std::has_single_bit(static_cast<std::uint64_t>(*alignment));
    if (!isValid)
        GgufCursor::refuse("general.alignment is no power of two from 8 to 1048576");
    return *alignment;
}

/// The shape, and with it the size in bytes, which must fit the file.
void readShape(GgufCursor& cursor, const std::string& quoted, GgufTensor& tensor) {
    const auto axes = cursor.number<std::uint32_t>();
    if (axes < 1 || axes > kMaxAxes)
        GgufCursor::refuse(
            fmt::format("tensor {} has {} axes; it must have 1 to {}", quoted, axes, kMaxAxes));
    std::int64_t elements = 1;
    for (std::uint32_t axis = 0; axis < axes; ++axis) {
        const auto extent = cursor.number<std::uint64_t>();
        if (extent < 1 || extent > static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max()) ||
            __builtin_mul_overflow(elements, static_cast<std::int64_t>(extent), &elements))
            GgufCursor::refuse(fmt::format("tensor {} has an axis of {} elements", quoted, extent));
        tensor.shape.push_back(static_cast<std::int64_t>(extent));
    }
    std::ranges::reverse(tensor.shape);
    tensor.bytes = elements; // until the type is known
}

GgufTensor readTensor(GgufCursor& cursor, const std::string& name) {
    GgufTensor tensor;
    const std::string quoted = quotedText(name);
    readShape(cursor, quoted, tensor);
    tensor.type = ggufTensorType(cursor.number<std::uint32_t>(), quoted);
    if (tensor.shape.back() % tensor.type.blockElements != 0)
        GgufCursor::refuse(fmt::format("tensor {} has rows of {} elements, which are no whole blocks of {}",
                                       quoted, tensor.shape.back(), tensor.type.blockElements));
    if (__builtin_mul_overflow(tensor.bytes / tensor.type.blockElements, tensor.type.blockBytes,
                               &tensor.bytes))
        GgufCursor::refuse("tensor " + quoted + " is too large");
    const auto offset = cursor.number<std::uint64_t>();
    if (offset > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        GgufCursor::refuse("tensor " + quoted + " begins beyond the end of the file");
    tensor.begin = static_cast<std::int64_t>(offset);
    return tensor;
}

std::int64_t alignedUp(std::int64_t offset, std::int64_t alignment) {
    return (offset + alignment - 1) / alignment * alignment;
}

/// Makes the offsets those of the file and checks that the tensors cover it, apart from padding.
void placeTensors(GgufHeader& header, std::int64_t headerEnd, std::int64_t fileBytes) {
    const std::int64_t alignment = alignmentOf(header);
    const std::int64_t dataBegin = alignedUp(headerEnd, alignment);
    std::vector<Named> ordered;
    for (auto& [name, tensor] : header.tensors) {
        if (tensor.begin % alignment != 0)
            GgufCursor::refuse(
                fmt::format("tensor {} is not aligned to {} bytes", quotedText(name), alignment));
        if (tensor.begin > fileBytes - dataBegin || tensor.bytes > fileBytes - dataBegin - tensor.begin)
            GgufCursor::refuse("the file ends before the end of tensor " + quotedText(name) +
                               "; download it again");
        tensor.begin += dataBegin;
    }
    for (const auto& tensor : header.tensors)
        ordered.push_back(&tensor);
    std::ranges::sort(ordered, {}, [](Named tensor) { return tensor->second.begin; });
    std::int64_t expected = dataBegin;
    for (const Named tensor : ordered) {
        if (tensor->second.begin < expected)
            GgufCursor::refuse("tensor " + quotedText(tensor->first) + " overlaps the one before it");
        if (tensor->second.begin > expected)
            GgufCursor::refuse(fmt::format("gap of {} bytes before tensor {}",
                                           tensor->second.begin - expected, quotedText(tensor->first)));
        expected = alignedUp(tensor->second.begin + tensor->second.bytes, alignment);
    }
    if (fileBytes > expected)
        GgufCursor::refuse(fmt::format("{} bytes after the last tensor", fileBytes - expected));
}

} // namespace

bool startsLikeGguf(std::string_view firstBytes) {
    return firstBytes.starts_with(kMagic);
}

GgufHeader GgufHeader::parse(std::string_view file) {
    if (!startsLikeGguf(file))
        GgufCursor::refuse("the file does not begin with GGUF");
    GgufCursor cursor(file.substr(kMagic.size()));
    requireVersion(cursor);
    const auto tensors = cursor.number<std::uint64_t>();
    const auto entries = cursor.number<std::uint64_t>();
    if (tensors > static_cast<std::uint64_t>(limits::kCheckpointTensors) || entries > kMaxEntries)
        GgufCursor::refuse(
            fmt::format("the header claims {} tensors and {} metadata entries; at most {} of each are "
                        "allowed",
                        tensors, entries, kMaxEntries));
    GgufHeader header;
    readMetadata(cursor, entries, header);
    for (std::uint64_t i = 0; i < tensors; ++i) {
        const std::string name = nameOf(cursor, "tensor");
        if (!header.tensors.emplace(name, readTensor(cursor, name)).second)
            GgufCursor::refuse("duplicate tensor " + quotedText(name));
    }
    placeTensors(header, static_cast<std::int64_t>(kMagic.size() + cursor.position()),
                 static_cast<std::int64_t>(file.size()));
    return header;
}

} // namespace nextgpt

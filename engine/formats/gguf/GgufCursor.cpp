// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufCursor.h"

#include "engine/core/Error.h"

#include <bit>
#include <cstring>
#include <limits>

namespace nextgpt {

namespace {

constexpr int kMaxDepth = 4; ///< of arrays in arrays; published files have none

static_assert(std::endian::native == std::endian::little, "numbers are copied as they are stored");

/// Bytes of one value; 0 for texts and arrays, whose length the file states.
std::uint64_t fixedBytes(GgufType type) {
    switch (type) {
    case GgufType::UInt8:
    case GgufType::Int8:
    case GgufType::Bool:
        return 1;
    case GgufType::UInt16:
    case GgufType::Int16:
        return 2;
    case GgufType::UInt32:
    case GgufType::Int32:
    case GgufType::Float32:
        return 4;
    case GgufType::UInt64:
    case GgufType::Int64:
    case GgufType::Float64:
        return 8;
    case GgufType::String:
    case GgufType::Array:
        break;
    }
    return 0;
}

} // namespace

void GgufCursor::refuse(const std::string& reason) {
    throw EngineError(ErrorCode::WeightsInvalid, "GGUF: " + reason);
}

std::string_view GgufCursor::take(std::uint64_t count) {
    if (count > m_rest.size())
        refuse("the file ends inside its header; download it again");
    const std::string_view taken = m_rest.substr(0, count);
    m_rest.remove_prefix(count);
    return taken;
}

template<typename Number>
Number GgufCursor::number() {
    Number value{};
    std::memcpy(&value, take(sizeof(Number)).data(), sizeof(Number));
    return value;
}

template std::uint32_t GgufCursor::number();
template std::uint64_t GgufCursor::number();
template std::int32_t GgufCursor::number();
template float GgufCursor::number();

std::string_view GgufCursor::text() {
    return take(number<std::uint64_t>());
}

GgufType GgufCursor::type() {
    const auto code = number<std::uint32_t>();
    if (code > static_cast<std::uint32_t>(GgufType::Float64))
        refuse("a value has the unknown type " + std::to_string(code));
    return static_cast<GgufType>(code);
}

GgufArray GgufCursor::array(int depth) {
    if (depth > kMaxDepth)
        refuse("arrays are nested more than " + std::to_string(kMaxDepth) + " levels deep");
    GgufArray result{.type = type(), .count = number<std::uint64_t>(), .bytes = {}};
    const std::string_view start = m_rest;
    const std::uint64_t each = fixedBytes(result.type);
    // The shortest text is its length, the shortest array its type and count.
    const std::uint64_t least = each > 0 ? each : result.type == GgufType::String ? 8 : 12;
    if (result.count > m_rest.size() / least)
        refuse("an array claims " + std::to_string(result.count) + " values, more than the file holds");
    if (each > 0)
        take(result.count * each);
    else
        for (std::uint64_t i = 0; i < result.count; ++i)
            result.type == GgufType::String ? void(text()) : void(array(depth + 1));
    result.bytes = start.substr(0, start.size() - m_rest.size());
    return result;
}

GgufValue GgufCursor::value(GgufType type) {
    switch (type) {
    case GgufType::UInt8:
        return std::int64_t{number<std::uint8_t>()};
    case GgufType::Int8:
        return std::int64_t{number<std::int8_t>()};
    case GgufType::UInt16:
        return std::int64_t{number<std::uint16_t>()};
    case GgufType::Int16:
        return std::int64_t{number<std::int16_t>()};
    case GgufType::UInt32:
        return std::int64_t{number<std::uint32_t>()};
    case GgufType::Int32:
        return std::int64_t{number<std::int32_t>()};
    case GgufType::Int64:
        return number<std::int64_t>();
    case GgufType::Float32:
        return double{number<float>()};
    case GgufType::Float64:
        return number<double>();
    case GgufType::Bool:
        return number<std::uint8_t>() != 0;
    case GgufType::String:
        return text();
    case GgufType::Array:
        return array(1);
    case GgufType::UInt64:
        break;
    }
    const auto whole = number<std::uint64_t>();
    if (whole > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        refuse("a number is too large");
    return static_cast<std::int64_t>(whole);
}

} // namespace nextgpt

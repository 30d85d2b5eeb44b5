// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsHeader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/safetensors/SafetensorsHeaderReader.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/QuotedText.h"

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::int64_t kLengthBytes = 8;

[[noreturn]] void refuse(const std::string& reason) {
    throw EngineError(ErrorCode::WeightsInvalid, "safetensors: " + reason);
}

std::uint64_t littleEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

/// The header's JSON text without its padding spaces.
std::string_view headerText(std::string_view file) {
    // The length of a real header can look like the start of another format; the brace behind it cannot.
    const bool hasBrace = file.size() > kLengthBytes && file[kLengthBytes] == '{';
    if (!hasBrace)
        if (const auto mistake = contentMistake(file))
            throw EngineError(ErrorCode::WeightsInvalid, std::string(*mistake));
    if (file.size() < kLengthBytes)
        refuse("the file is shorter than 8 bytes");
    const auto length = littleEndian(file);
    if (length > static_cast<std::uint64_t>(limits::kSafetensorsHeaderBytes))
        refuse("the header claims " + std::to_string(length) + " bytes, more than the " +
               std::to_string(limits::kSafetensorsHeaderBytes) + " allowed");
    if (length > file.size() - kLengthBytes)
        refuse("the file ends inside its header");
    const auto text = file.substr(kLengthBytes, length);
    if (text.empty() || text.front() != '{')
        refuse("the header does not begin with '{'");
    const auto last = text.find_last_not_of(' ');
    if (text[last] == '\0')
        refuse("the header is padded with NUL bytes; only spaces are allowed");
    if (text[last] != '}')
        refuse("the header does not end with '}'");
    return text.substr(0, last + 1);
}

/// Ordered by offset, the tensors must cover the data buffer exactly.
void requireTiling(const SafetensorsHeader& header, std::int64_t bufferBytes) {
    using Named = const std::pair<const std::string, SafetensorsEntry>*;
    std::vector<Named> ordered;
    for (const auto& tensor : header.tensors)
        ordered.push_back(&tensor);
    std::sort(ordered.begin(), ordered.end(), [](Named a, Named b) {
        return std::pair(a->second.begin, a->second.end) < std::pair(b->second.begin, b->second.end);
    });
    std::int64_t covered = 0;
    for (const auto* tensor : ordered) {
        if (tensor->second.begin > covered)
            refuse("gap of " + std::to_string(tensor->second.begin - covered) + " bytes before tensor " +
                   quotedText(tensor->first));
        if (tensor->second.begin < covered)
            refuse("tensor " + quotedText(tensor->first) + " overlaps the one before it");
        covered = tensor->second.end;
    }
    if (covered > bufferBytes)
        refuse("the file is truncated: " + std::to_string(covered - bufferBytes) + " bytes are missing");
    if (covered < bufferBytes)
        refuse(std::to_string(bufferBytes - covered) + " bytes after the last tensor");
}

} // namespace

SafetensorsHeader SafetensorsHeader::parse(std::string_view file) {
    SafetensorsHeader header;
    const auto text = headerText(file);
    SafetensorsHeaderReader reader(header);
    nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
    header.dataOffset = kLengthBytes + static_cast<std::int64_t>(littleEndian(file));
    requireTiling(header, static_cast<std::int64_t>(file.size()) - header.dataOffset);
    return header;
}

} // namespace nextgpt

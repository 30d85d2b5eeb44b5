// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufFile.h"

#include "engine/core/Error.h"
#include "engine/formats/gguf/GgufCursor.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"

namespace nextgpt {

namespace {

template<typename Element>
std::vector<Element> elementsOf(const std::optional<GgufArray>& array) {
    std::vector<Element> elements;
    if (!array)
        return elements;
    GgufCursor cursor(array->bytes);
    elements.reserve(array->count); // at most the bytes of the file
    for (std::uint64_t i = 0; i < array->count; ++i)
        if constexpr (std::is_same_v<Element, std::string_view>)
            elements.push_back(cursor.text());
        else
            elements.push_back(cursor.number<Element>());
    return elements;
}

} // namespace

GgufFile::GgufFile(const std::filesystem::path& path)
    : m_path(path)
    , m_file(std::make_shared<const MappedFile>(path)) {
    if (!startsLikeGguf(m_file->bytes()))
        if (const auto mistake = contentMistake(m_file->bytes()))
            throw EngineError(ErrorCode::WeightsInvalid, path.string() + ' ' + std::string(*mistake));
    try {
        m_header = GgufHeader::parse(m_file->bytes());
    } catch (const EngineError& error) {
        throw EngineError(error.code(), path.string() + ": " + error.what());
    }
    if (integer("split.count").value_or(1) > 1)
        refuse("the model is split into several files: join them with llama-gguf-split --merge");
}

void GgufFile::refuse(const std::string& reason) const {
    throw EngineError(ErrorCode::WeightsInvalid, m_path.string() + ": GGUF: " + reason);
}

StoredTensor GgufFile::stored(const std::string& name) const {
    const GgufTensor& tensor = m_header.tensors.at(name);
    const auto bytes = std::as_bytes(std::span(m_file->bytes()));
    return {.format = tensor.type.format,
            .shape = tensor.shape,
            .bytes =
                bytes.subspan(static_cast<std::size_t>(tensor.begin), static_cast<std::size_t>(tensor.bytes)),
            .owner = m_file};
}

template<typename Value>
std::optional<Value> GgufFile::find(const std::string& key, const char* wanted) const {
    const auto found = m_header.metadata.find(key);
    if (found == m_header.metadata.end())
        return std::nullopt;
    const auto* const value = std::get_if<Value>(&found->second);
    if (value == nullptr)
        refuse(quotedText(key) + " is no " + wanted);
    return *value;
}

std::optional<std::int64_t> GgufFile::integer(const std::string& key) const {
    return find<std::int64_t>(key, "whole number");
}

std::optional<double> GgufFile::real(const std::string& key) const {
    return find<double>(key, "floating-point number");
}

std::optional<bool> GgufFile::flag(const std::string& key) const {
    return find<bool>(key, "boolean");
}

std::optional<std::string_view> GgufFile::text(const std::string& key) const {
    return find<std::string_view>(key, "text");
}

std::optional<GgufArray> GgufFile::array(const std::string& key, GgufType type) const {
    auto found = find<GgufArray>(key, "array");
    if (found && found->type != type)
        refuse(quotedText(key) + " is an array of another type");
    return found;
}

std::vector<std::string_view> GgufFile::texts(const std::string& key) const {
    return elementsOf<std::string_view>(array(key, GgufType::String));
}

std::vector<float> GgufFile::floats(const std::string& key) const {
    return elementsOf<float>(array(key, GgufType::Float32));
}

std::vector<std::int32_t> GgufFile::integers(const std::string& key) const {
    return elementsOf<std::int32_t>(array(key, GgufType::Int32));
}

} // namespace nextgpt

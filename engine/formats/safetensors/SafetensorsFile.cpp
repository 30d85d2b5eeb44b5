// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsFile.h"

#include "engine/core/Error.h"
#include "engine/io/MappedFile.h"
#include "engine/weights/ShapeCheck.h"

#include <span>

namespace nextgpt {

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : m_path(path)
    , m_file(std::make_shared<const MappedFile>(path)) {
    try {
        m_header = SafetensorsHeader::parse(m_file->bytes());
    } catch (const EngineError& error) {
        throw EngineError(error.code(), path.string() + ": " + error.what());
    }
}

StoredTensor SafetensorsFile::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto& stored = entry(name);
    requireShape(name, stored.shape, shape);
    if (!stored.format)
        throw EngineError(ErrorCode::WeightsInvalid, m_path.string() + ": " + name + " is of dtype " +
                                                         stored.dtypeName + ", which is not supported");
    m_taken.insert(name);
    const auto bytes = std::as_bytes(std::span(m_file->bytes()));
    const auto first = static_cast<std::size_t>(m_header.dataOffset + stored.begin);
    return {.format = *stored.format,
            .shape = stored.shape,
            .bytes = bytes.subspan(first, static_cast<std::size_t>(stored.end - stored.begin)),
            .owner = m_file};
}

std::map<std::string, TensorSummary> SafetensorsFile::summaries() const {
    std::map<std::string, TensorSummary> summaries;
    for (const auto& [name, stored] : m_header.tensors)
        summaries[name] = {.dtypeName = stored.dtypeName,
                           .shape = stored.shape,
                           .bytes = stored.end - stored.begin,
                           .format = stored.format};
    return summaries;
}

bool SafetensorsFile::has(const std::string& name) const {
    return m_header.tensors.contains(name);
}

std::vector<std::int64_t> SafetensorsFile::shapeOf(const std::string& name) const {
    return entry(name).shape;
}

std::vector<std::string> SafetensorsFile::untaken() const {
    std::vector<std::string> names;
    for (const auto& [name, stored] : m_header.tensors)
        if (!m_taken.contains(name))
            names.push_back(name);
    return names;
}

const SafetensorsEntry& SafetensorsFile::entry(const std::string& name) const {
    const auto found = m_header.tensors.find(name);
    if (found == m_header.tensors.end())
        throwMissing(name, m_path.string());
    return found->second;
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/SafetensorsFile.h"

#include "engine/core/Error.h"
#include "engine/io/MappedFile.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include <cstring>

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

at::Tensor SafetensorsFile::take(const std::string& name, at::IntArrayRef shape) {
    requireShape(name, entry(name).shape, shape);
    return take(name);
}

at::Tensor SafetensorsFile::take(const std::string& name) {
    const auto& stored = entry(name);
    if (!stored.dtype)
        throw EngineError(ErrorCode::WeightsInvalid, m_path.string() + ": " + name + " is of dtype " +
                                                         stored.dtypeName +
                                                         ", which this program cannot compute with");
    m_taken.insert(name);
    const auto options = at::TensorOptions().dtype(*stored.dtype);
    if (stored.begin == stored.end)
        return at::empty(stored.shape, options);
    const char* const data = m_file->bytes().data() + m_header.dataOffset + stored.begin;
    if (reinterpret_cast<std::uintptr_t>(data) % c10::elementSize(*stored.dtype) != 0) {
        auto copy = at::empty(stored.shape, options);
        std::memcpy(copy.data_ptr(), data, static_cast<std::size_t>(stored.end - stored.begin));
        return copy;
    }
    // The tensor keeps the mapping alive. It is read-only: networks never write to their weights.
    return at::from_blob(
        const_cast<char*>(data), stored.shape, [file = m_file](void*) {}, options);
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

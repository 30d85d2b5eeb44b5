// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufHeader.h"
#include "engine/weights/StoredTensor.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

class MappedFile;

/// A GGUF file, mapped read-only: its tensors, under llama.cpp's names, and its metadata. All functions throw
/// WeightsInvalid naming the file and the metadata entry whose value is of another type.
class GgufFile {
public:
    /// Throws FileUnreadable or WeightsInvalid. A model that is split into several files is refused.
    explicit GgufFile(const std::filesystem::path& path);

    /// The tensor `name`, which must exist.
    StoredTensor stored(const std::string& name) const;
    const std::map<std::string, GgufTensor, std::less<>>& tensors() const { return m_header.tensors; }
    const std::map<std::string, GgufValue, std::less<>>& metadata() const { return m_header.metadata; }

    /// Values of metadata entries; nullopt if there is none.
    std::optional<std::int64_t> integer(const std::string& key) const;
    std::optional<double> real(const std::string& key) const;
    std::optional<bool> flag(const std::string& key) const;
    std::optional<std::string_view> text(const std::string& key) const;

    /// Arrays; empty if there is none. A text is a view of the file.
    std::vector<std::string_view> texts(const std::string& key) const;
    std::vector<float> floats(const std::string& key) const;
    std::vector<std::int32_t> integers(const std::string& key) const;

    const std::filesystem::path& path() const { return m_path; }

    /// Throws WeightsInvalid for the file.
    [[noreturn]] void refuse(const std::string& reason) const;

private:
    template<typename Value>
    std::optional<Value> find(const std::string& key, const char* wanted) const;
    std::optional<GgufArray> array(const std::string& key, GgufType type) const;

    std::filesystem::path m_path;
    std::shared_ptr<const MappedFile> m_file;
    GgufHeader m_header;
};

} // namespace nextgpt

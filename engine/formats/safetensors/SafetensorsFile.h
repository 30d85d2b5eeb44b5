// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/safetensors/SafetensorsHeader.h"
#include "engine/weights/TensorFile.h"

#include <filesystem>
#include <set>

namespace nextgpt {

class MappedFile;

/// A safetensors file, mapped read-only: the tensors are not copied.
class SafetensorsFile final : public TensorFile {
public:
    /// Throws FileUnreadable or WeightsInvalid.
    explicit SafetensorsFile(const std::filesystem::path& path);

    using TensorFile::take;
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

    std::map<std::string, TensorSummary> summaries() const override;
    const std::map<std::string, std::string>& metadata() const override { return m_header.metadata; }
    const std::map<std::string, SafetensorsEntry>& tensors() const { return m_header.tensors; }

private:
    const SafetensorsEntry& entry(const std::string& name) const;

    std::filesystem::path m_path;
    std::shared_ptr<const MappedFile> m_file;
    SafetensorsHeader m_header;
    std::set<std::string> m_taken;
};

} // namespace nextgpt

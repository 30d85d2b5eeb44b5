// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/SafetensorsHeader.h"
#include "engine/weights/Weights.h"

#include <filesystem>
#include <set>

namespace nextgpt {

class MappedFile;

/// A safetensors file, mapped read-only: the tensors are not copied.
class SafetensorsFile final : public WeightSource {
public:
    /// Throws FileUnreadable or WeightsInvalid.
    explicit SafetensorsFile(const std::filesystem::path& path);

    using WeightSource::take;
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

    /// The tensor in the shape in which it is stored. Must not be written to.
    at::Tensor take(const std::string& name);

    const std::map<std::string, SafetensorsEntry>& tensors() const { return m_header.tensors; }
    const std::map<std::string, std::string>& metadata() const { return m_header.metadata; }

private:
    const SafetensorsEntry& entry(const std::string& name) const;

    std::filesystem::path m_path;
    std::shared_ptr<const MappedFile> m_file;
    SafetensorsHeader m_header;
    std::set<std::string> m_taken;
};

} // namespace nextgpt

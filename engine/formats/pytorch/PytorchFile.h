// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PytorchContents.h"
#include "engine/weights/TensorFile.h"

#include <filesystem>
#include <set>

namespace nextgpt {

class MappedFile;

/// A checkpoint that torch.save() wrote (.bin, .pt, .pth, .ckpt), mapped read-only and read without
/// executing anything of it. Contiguous tensors are not copied; others, such as transposed views, are
/// gathered when they are taken.
class PytorchFile final : public TensorFile {
public:
    /// Throws FileUnreadable or WeightsInvalid.
    explicit PytorchFile(const std::filesystem::path& path);

    using TensorFile::take;
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

    std::map<std::string, TensorSummary> summaries() const override;

    /// "ignored": the names of entries that are no tensors, if there are any.
    const std::map<std::string, std::string>& metadata() const override { return m_metadata; }

private:
    const PickleTensor& tensor(const std::string& name) const;

    std::filesystem::path m_path;
    std::shared_ptr<const MappedFile> m_file;
    std::vector<StorageClaim> m_claims;
    std::vector<std::string_view> m_storages; ///< bytes in m_file, in the order of m_claims
    std::map<std::string, PickleTensor> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::set<std::string> m_taken;
};

} // namespace nextgpt

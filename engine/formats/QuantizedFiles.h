// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/QuantizedStore.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace nextgpt {

/// A folder with one safetensors file per matrix. What is kept is mapped, so that its memory can be given
/// back to the system; an interrupted load leaves the matrices that it completed.
class QuantizedFiles final : public QuantizedStore {
public:
    /// The store `key` in the cache folder `root`, in which the stores that were used last before it stay
    /// and older ones are removed. Null if the store does not exist and the disk has no room for `bytes`, or
    /// the folder cannot be made.
    static std::shared_ptr<QuantizedFiles> open(const std::filesystem::path& root, const std::string& key,
                                                std::int64_t bytes);

    std::optional<PackedMatrix> find(const std::string& name, MatrixFormat format) override;
    PackedMatrix keep(const std::string& name, const PackedMatrix& matrix) override;

private:
    explicit QuantizedFiles(std::filesystem::path folder);

    std::optional<PackedMatrix> read(const std::string& name) const;
    std::filesystem::path fileOf(const std::string& name) const;

    std::filesystem::path m_folder;
    bool m_isWritable = true; ///< until writing fails
};

} // namespace nextgpt

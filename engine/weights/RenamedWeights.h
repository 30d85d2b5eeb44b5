// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/DescribedSource.h"

#include <map>
#include <set>

namespace nextgpt {

/// Some of another source's tensors under other names, without copying them. A tensor may also be a run of
/// rows of a stored one, as where a file keeps several matrices as one.
class RenamedWeights final : public WeightSource, public DescribedSource {
public:
    /// Rows index·n to (index + 1)·n of the stored tensor, where n is its number of rows divided by `count`.
    struct Origin {
        std::string stored;
        std::int64_t index = 0;
        std::int64_t count = 1;
    };

    /// `origins` by the names under which the tensors are taken. Each must exist in `source`.
    RenamedWeights(std::shared_ptr<WeightSource> source, std::map<std::string, Origin> origins);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    StoredTensor takeDescription(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override; ///< under the new names

private:
    const Origin& originOf(const std::string& name) const;

    std::shared_ptr<WeightSource> m_source;
    std::map<std::string, Origin> m_origins;
    std::set<std::string> m_taken;
};

} // namespace nextgpt

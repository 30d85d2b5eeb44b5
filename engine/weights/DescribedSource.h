// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// Implemented by sources that compute the bytes of their tensors and can leave that out, for checking
/// whether a network can be loaded.
class DescribedSource {
public:
    virtual ~DescribedSource() = default;

    /// WeightSource::takeStored() without bytes.
    virtual StoredTensor takeDescription(const std::string& name, at::IntArrayRef shape) = 0;

protected:
    DescribedSource() = default;
    DescribedSource(const DescribedSource&) = default;
    DescribedSource& operator=(const DescribedSource&) = default;
};

/// takeStored() of any source without bytes, which are not computed by a DescribedSource.
StoredTensor takeDescription(WeightSource& source, const std::string& name, at::IntArrayRef shape);

} // namespace nextgpt

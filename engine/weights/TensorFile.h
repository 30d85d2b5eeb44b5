// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <map>

namespace nextgpt {

/// The key in TensorFile::metadata() of what the file contains beside its tensors.
inline constexpr const char* kIgnored = "ignored";

/// A tensor as its file describes it.
struct TensorSummary {
    std::string dtypeName; ///< as safetensors names it, e.g. "BF16"
    std::vector<std::int64_t> shape{};
    std::int64_t bytes = 0;
    std::optional<TensorFormat> format{}; ///< nullopt for valid types that cannot be decoded
};

/// A file of named tensors, of any format.
class TensorFile : public WeightSource {
public:
    using WeightSource::take;

    /// The tensor in the shape in which it is stored. Must not be written to.
    at::Tensor take(const std::string& name) { return take(name, shapeOf(name)); }

    /// All tensors by name.
    virtual std::map<std::string, TensorSummary> summaries() const = 0;

    /// What else the file says about itself.
    virtual const std::map<std::string, std::string>& metadata() const = 0;
};

} // namespace nextgpt

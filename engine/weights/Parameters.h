// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace nextgpt {

/// The trainable tensors of a network. Passed to Weights in Placement::parameters and filled while the
/// network is built. The network computes with these very tensors, so an optimiser that updates them in place
/// updates the network.
class Parameters {
public:
    /// Whether the tensor with this full name is trainable.
    using Selection = std::function<bool(std::string_view name)>;

    /// Every floating-point tensor.
    Parameters();
    /// The floating-point tensors that `selection` accepts.
    explicit Parameters(Selection selection);

    bool selects(std::string_view name) const { return m_selection(name); }

    /// The parameter `name`. The first call registers `value`, which must not be shared and requires a
    /// gradient from then on; later calls return the same parameter (tied embeddings).
    at::Tensor add(const std::string& name, const at::Tensor& value);

    /// By full name. After a backward pass `grad()` of each holds its gradient.
    const std::map<std::string, at::Tensor>& tensors() const { return m_tensors; }

private:
    Selection m_selection;
    std::map<std::string, at::Tensor> m_tensors;
};

} // namespace nextgpt

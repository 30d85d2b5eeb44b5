// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace nextgpt {

/// The tensors of a network that are trained. Given to Weights by Placement::parameters, it fills while the
/// network is built; the network then computes with exactly these tensors, so that an optimiser that changes
/// them in place changes the network.
class Parameters {
public:
    /// Whether the tensor of a full name is trained.
    using Selection = std::function<bool(std::string_view name)>;

    /// Every floating-point tensor.
    Parameters();
    explicit Parameters(Selection selection);

    bool selects(std::string_view name) const { return m_selection(name); }

    /// The parameter `name`. At its first use it is `value`, which must be private to the caller and from now
    /// on requires a gradient; a tensor that several layers take (tied embeddings) stays one parameter.
    at::Tensor add(const std::string& name, const at::Tensor& value);

    /// By full name. After a backward pass `grad()` of each holds its gradient.
    const std::map<std::string, at::Tensor>& tensors() const { return m_tensors; }

private:
    Selection m_selection;
    std::map<std::string, at::Tensor> m_tensors;
};

} // namespace nextgpt

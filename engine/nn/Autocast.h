// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

namespace nextgpt {

/// The dtype in which libtorch's autocast computes matrix products, convolutions and attention on a device
/// type in this thread; nullopt: in the dtypes of the tensors.
std::optional<at::ScalarType> autocastDtype(at::DeviceType device);

/// Autocast during a scope: products are computed in `dtype`, sums and normalisations in float32. A nullopt
/// turns it off. Tensors are converted at every use and never cached, so that a scope may begin and end
/// anywhere in a graph. A backward pass needs no scope.
class AutocastScope {
public:
    AutocastScope(at::DeviceType device, std::optional<at::ScalarType> dtype);
    ~AutocastScope();
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    at::DeviceType m_device;
    std::optional<at::ScalarType> m_previous;
    bool m_wasCached;
};

} // namespace nextgpt

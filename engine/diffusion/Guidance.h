// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// Classifier-free guidance (arXiv 2207.12598): the denoiser runs without and with the condition, and the
/// difference is scaled up.
class Guidance {
public:
    /// condition and unconditional [B, …] with equal shapes; the latter may have B = 1. A scale of 1 or less
    /// turns guidance off. Throws BundleMismatch when the shapes differ.
    Guidance(const at::Tensor& condition, const at::Tensor& unconditional, double scale);

    bool isOn() const { return m_scale > 1; }

    /// The denoiser's condition: [unconditional, condition] concatenated on the batch, or the condition
    /// alone.
    const at::Tensor& condition() const { return m_condition; }

    /// Latents [B, …] repeated to the batch of condition().
    at::Tensor repeated(const at::Tensor& latents) const;

    /// The guided prediction [B, …] from the denoiser's output for repeated().
    at::Tensor combined(const at::Tensor& output) const;

private:
    at::Tensor m_condition;
    double m_scale = 1;
};

} // namespace nextgpt

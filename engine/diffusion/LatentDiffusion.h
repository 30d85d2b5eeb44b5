// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/Guidance.h"
#include "engine/diffusion/Sampler.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// The loop every diffusion model shares (arXiv 2112.10752): noise in, latents out. It does not know what the
/// latents are of.
class LatentDiffusion {
public:
    /// latents [N, …], time, condition [N, …] → prediction [N, …]; any floating dtype comes back.
    using Denoiser =
        std::function<at::Tensor(const at::Tensor& latents, double time, const at::Tensor& condition)>;

    /// After each denoiser call. What it throws ends the loop: that is how a job stops.
    struct Progress {
        std::size_t done = 0;
        std::size_t total = 0;
        at::Tensor latents;  ///< as the next call starts from them
        at::Tensor original; ///< the clean latents as predicted now
    };
    using OnStep = std::function<void(const Progress&)>;

    explicit LatentDiffusion(Denoiser denoiser);

    /// noise [B, …] of unit variance → latents [B, …], float32.
    at::Tensor operator()(const at::Tensor& noise, const Guidance& guidance, Sampler& sampler,
                          const OnStep& onStep = {}) const;

    /// The same from latents that the sampler's first call expects: Sampler::noised, after Sampler::skip.
    at::Tensor from(at::Tensor latents, const Guidance& guidance, Sampler& sampler,
                    const OnStep& onStep = {}) const;

private:
    Denoiser m_denoiser;
};

} // namespace nextgpt

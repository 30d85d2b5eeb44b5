// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/Guidance.h"
#include "engine/diffusion/Sampler.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// The sampling loop of latent diffusion (arXiv 2112.10752): noise → latents, independent of the medium.
class LatentDiffusion {
public:
    /// latents [N, …], time, condition [N, …] → prediction [N, …] of any floating dtype.
    using Denoiser =
        std::function<at::Tensor(const at::Tensor& latents, double time, const at::Tensor& condition)>;

    /// Called after each denoiser call. What it throws ends the loop: that is how a job is cancelled.
    struct Progress {
        std::size_t done = 0;
        std::size_t total = 0;
        at::Tensor latents;  ///< input of the next call
        at::Tensor original; ///< the clean latents as predicted now
    };
    using OnStep = std::function<void(const Progress&)>;

    explicit LatentDiffusion(Denoiser denoiser);

    /// noise [B, …] of unit variance → latents [B, …], float32.
    at::Tensor operator()(const at::Tensor& noise, const Guidance& guidance, Sampler& sampler,
                          const OnStep& onStep = {}) const;

    /// The same from latents prepared for the sampler's first call by Sampler::noised, after Sampler::skip.
    at::Tensor from(at::Tensor latents, const Guidance& guidance, Sampler& sampler,
                    const OnStep& onStep = {}) const;

private:
    Denoiser m_denoiser;
};

} // namespace nextgpt

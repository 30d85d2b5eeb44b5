// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/Guidance.h"
#include "engine/diffusion/samplers/Sampler.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// The sampling loop of latent diffusion (arXiv 2112.10752): noise → latents, independent of the medium.
class LatentDiffusion {
public:
    /// latents [N, …], time, condition [N, …] → prediction [N, …] of any floating dtype.
    using Denoiser =
        std::function<at::Tensor(const at::Tensor& latents, double time, const at::Tensor& condition)>;

    /// The state after each denoiser call. The callback that receives it may throw to cancel the run.
    struct Progress {
        std::size_t done = 0;
        std::size_t total = 0;
        at::Tensor latents;  ///< input of the next call
        at::Tensor original; ///< the clean latents predicted at this step
    };
    using OnStep = std::function<void(const Progress&)>;

    explicit LatentDiffusion(Denoiser denoiser);

    /// noise [B, …] of unit variance → latents [B, …], float32.
    at::Tensor operator()(const at::Tensor& noise, const Guidance& guidance, Sampler& sampler,
                          const OnStep& onStep = {}) const;

    /// The same, starting from latents that Sampler::noised prepared for the sampler's first call after
    /// Sampler::skip.
    at::Tensor from(at::Tensor latents, const Guidance& guidance, Sampler& sampler,
                    const OnStep& onStep = {}) const;

private:
    Denoiser m_denoiser;
};

} // namespace nextgpt

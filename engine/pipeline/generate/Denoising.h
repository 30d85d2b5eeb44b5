// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentDiffusion.h"
#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/pipeline/generate/MediaSize.h"
#include "engine/request/Job.h"

#include <ATen/core/Generator.h>

#include <optional>

namespace nextgpt {

class MediaStrategy;

/// A denoising run with previews, progress and cancellation, independent of the medium.
struct Denoising {
    LatentDiffusion::Denoiser denoiser;
    SchedulerConfig scheduler;
    at::Tensor condition;     ///< [1, …]
    at::Tensor unconditional; ///< same shape

    /// Preview of the clean latents predicted at the current step.
    std::function<Preview(const at::Tensor& original)> preview;

    /// Latents to start from instead of pure noise, and the fraction 0…1 of the run to apply to them.
    struct Original {
        at::Tensor latents;
        double strength = 1.0;
    };
    std::optional<Original> original{};

    int previewCount = 0; ///< evenly spread over the run; 0: one after every step

    struct Run {
        int steps = 0;
        double guidance = 0.0;
        int slot = 0;              ///< of the emitted events
        NoiseSource noiseSource{}; ///< for stochastic samplers
    };

    /// noise → latents, float32. Emits Progress{Denoising} before the first step, then Progress and,
    /// according to previewCount, Preview after each.
    at::Tensor operator()(const at::Tensor& noise, const Run& run, const Job& job) const;
};

/// The run of a medium's strategy, which must outlive it, with a condition [1, …].
Denoising denoisingOf(const MediaStrategy& strategy, const at::Tensor& condition, const MediaSize& size);

/// The random numbers of one medium: float32 noise of unit variance, drawn on the CPU so that a seed gives
/// the same medium on every device. The first draw is the noise that a run starts from; further draws are for
/// stochastic samplers.
class SeededNoise {
public:
    SeededNoise(std::uint64_t seed, at::Device device);

    at::Tensor operator()(at::IntArrayRef shape);

    /// Continues the same numbers; this object must outlive the source.
    NoiseSource source();

private:
    at::Generator m_generator;
    at::Device m_device;
};

} // namespace nextgpt

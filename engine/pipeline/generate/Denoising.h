// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/diffusion/SchedulerConfig.h"
#include "engine/pipeline/generate/MediaSize.h"

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
        int slot = 0; ///< of the emitted events
    };

    /// noise → latents, float32. Emits Progress{Denoising} before the first step, then Progress and,
    /// according to previewCount, Preview after each.
    at::Tensor operator()(const at::Tensor& noise, const Run& run, const Job& job) const;
};

/// The run of a medium's strategy, which must outlive it, with a condition [1, …].
Denoising denoisingOf(const MediaStrategy& strategy, const at::Tensor& condition, const MediaSize& size);

/// Float32 noise of unit variance, drawn on the CPU so that a seed gives the same medium on every device.
at::Tensor initialNoise(std::uint64_t seed, at::IntArrayRef shape, at::Device device);

} // namespace nextgpt

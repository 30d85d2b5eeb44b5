// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/diffusion/SchedulerConfig.h"
#include "engine/pipeline/generate/Generator.h"

#include <optional>

namespace nextgpt {

/// What the steps of every generator have in common, whatever the latents are of.
struct Denoising {
    LatentDiffusion::Denoiser denoiser;
    SchedulerConfig scheduler;
    at::Tensor condition;     ///< [1, …]
    at::Tensor unconditional; ///< same shape

    /// A look at the clean latents as predicted now.
    std::function<Preview(const at::Tensor& original)> preview;

    /// What the noise is put on, and how much of the run (0…1) it goes through; nothing: noise alone.
    struct Original {
        at::Tensor latents;
        double strength = 1.0;
    };
    std::optional<Original> original{};

    int looks = 0; ///< about so many previews in a run, evenly; 0: one after every step

    /// noise → latents, float32. Steps and guidance are the recipe's, whose sampler it writes. Emits
    /// Progress{Denoising} before the first step, and Preview (see looks) and Progress after each.
    at::Tensor operator()(const at::Tensor& noise, int slot, Recipe& recipe, const Job& job) const;
};

/// What is known before the first step: the task's options, or else the bundle's defaults.
Recipe recipeFor(const Bundle& bundle, const Generator::Task& task);

/// Unit variance. Always drawn on the CPU, so that a seed gives the same medium on every device.
at::Tensor startingNoise(std::uint64_t seed, at::IntArrayRef shape, at::Device device);

/// Throws Internal where a decoder's output holds values that are no numbers.
void requireFinite(const at::Tensor& decoded);

} // namespace nextgpt

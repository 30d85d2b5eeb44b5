// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/verification/NetworkRunners.h"

namespace nextgpt {

/// The source of the fixture's checkpoint, with the scheduler named in its metadata and, if present, its
/// tensor input.unconditional.
MediaSource mediaSourceOf(const NetworkCase& fixture);

/// The product's denoising run from input.noise under input.condition, with the fixture's steps and guidance,
/// and with input.draws for a stochastic sampler.
at::Tensor denoisedLatents(const MediaStrategy& strategy, const NetworkCase& fixture, const MediaSize& size,
                           std::optional<Denoising::Original> original = {});

/// Gives rows of `draws` [N, …] one after the other, in place of random noise.
NoiseSource givenNoise(const at::Tensor& draws);

/// Maps values -1…1 to 0…1, clamped.
at::Tensor unitRange(const at::Tensor& values);

/// A progress callback that does nothing.
void ignoreProgress(std::int64_t done, std::int64_t total);

} // namespace nextgpt

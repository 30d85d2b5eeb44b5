// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Draws new noise of unit variance, float32, with the shape and the device of the given latents.
using NoiseSource = std::function<at::Tensor(const at::Tensor& like)>;

/// The state of one run of N denoising steps; created per run, called once per denoiser call in order.
class Sampler {
public:
    struct Step {
        at::Tensor latents;  ///< input of the next call
        at::Tensor original; ///< the clean latents as predicted at this call
    };

    virtual ~Sampler() = default;

    /// Short name for recipes and logs, e.g. "PNDM".
    virtual std::string_view name() const = 0;

    /// The denoiser's time at each call, descending; its length is the number of calls (PNDM: steps + 1,
    /// second-order samplers: two for every step but the last).
    const std::vector<double>& timesteps() const { return m_timesteps; }

    /// Calls that one denoising step takes, except that the last may take one.
    virtual std::size_t callsPerStep() const { return 1; }

    /// Standard deviation of the starting noise.
    virtual double initialNoiseScale() const { return 1.0; }

    /// The denoiser's input at call `index`.
    virtual at::Tensor scaleInput(const at::Tensor& latents, std::size_t index) const;

    /// `original` with the amount of `noise` (of unit variance) that call `index` expects: the start of a run
    /// from existing latents.
    virtual at::Tensor noised(const at::Tensor& original, const at::Tensor& noise,
                              std::size_t index) const = 0;

    /// Skips the first calls, so that call `count` becomes call 0. Must precede the first step; `count` is a
    /// multiple of callsPerStep().
    virtual void skip(std::size_t count);

    /// Where a stochastic sampler draws the noise that it adds. Others need none.
    void drawNoiseFrom(NoiseSource source) { m_noiseSource = std::move(source); }

    /// `prediction` is the (guided) denoiser output for scaleInput(latents, index); all tensors float32.
    virtual Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) = 0;

protected:
    /// New noise. Throws Internal without a source.
    at::Tensor drawnNoise(const at::Tensor& like) const;

    std::vector<double> m_timesteps;

private:
    NoiseSource m_noiseSource;
};

/// Number of steps to skip at the start of an image-to-image style run with a strength of 0…1; 1 keeps
/// nothing of the original. Throws RequestInvalid for a strength that leaves no step.
std::size_t stepsToSkip(int steps, double strength);

/// The sampler of `config.className` for `steps` denoising steps. Throws RequestInvalid for a number of steps
/// out of range.
std::unique_ptr<Sampler> makeSampler(const SchedulerConfig& config, int steps);

/// The same from scheduler_config.json; `className` overrides the class in the file. Throws what
/// SchedulerConfig::fromJson throws.
std::unique_ptr<Sampler> makeSampler(const nlohmann::json& config, int steps,
                                     const std::string& className = {});

} // namespace nextgpt

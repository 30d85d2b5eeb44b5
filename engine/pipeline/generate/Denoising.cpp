// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/Denoising.h"

#include "engine/diffusion/Guidance.h"
#include "engine/pipeline/generate/MediaStrategy.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/randn.h>

#include <algorithm>

namespace nextgpt {

at::Tensor Denoising::operator()(const at::Tensor& noise, const Run& run, const Job& job) const {
    const std::unique_ptr<Sampler> sampler = makeSampler(scheduler, run.steps);
    const Guidance guidance(condition, unconditional, run.guidance);
    if (original)
        sampler->skip(stepsToSkip(run.steps, original->strength) * sampler->callsPerStep());
    sampler->drawNoiseFrom(run.noiseSource);
    const auto calls = sampler->timesteps().size();
    const auto report = [&](std::size_t done) {
        job.emit(Progress{.stage = Stage::Denoising,
                          .slot = run.slot,
                          .done = static_cast<std::int64_t>(done),
                          .total = static_cast<std::int64_t>(calls)});
    };
    report(0);
    const std::size_t stride =
        previewCount == 0 ? 1 : std::max<std::size_t>(1, calls / static_cast<std::size_t>(previewCount));
    const auto onStep = [&](const LatentDiffusion::Progress& step) {
        if (step.done % stride == 0) {
            Preview current = preview(step.original);
            current.slot = run.slot;
            job.emit(current);
        }
        report(step.done);
    };
    const LatentDiffusion diffusion(denoiser);
    if (!original)
        return diffusion(noise, guidance, *sampler, onStep);
    const at::Tensor start = sampler->noised(original->latents.to(at::kFloat), noise, 0);
    return diffusion.from(start, guidance, *sampler, onStep);
}

Denoising denoisingOf(const MediaStrategy& strategy, const at::Tensor& condition, const MediaSize& size) {
    return {
        .denoiser = [&strategy](const at::Tensor& latents, double time,
                                const at::Tensor& given) { return strategy.predict(latents, time, given); },
        .scheduler = strategy.scheduler(),
        .condition = condition,
        .unconditional = strategy.unconditional(),
        .preview = [&strategy, size](const at::Tensor& original) { return strategy.preview(original, size); },
        .previewCount = strategy.previewCount()};
}

SeededNoise::SeededNoise(std::uint64_t seed, at::Device device)
    : m_generator(at::make_generator<at::CPUGeneratorImpl>(seed))
    , m_device(device) {}

at::Tensor SeededNoise::operator()(at::IntArrayRef shape) {
    return at::randn(shape, m_generator, at::TensorOptions().dtype(at::kFloat)).to(m_device);
}

NoiseSource SeededNoise::source() {
    return [this](const at::Tensor& like) { return (*this)(like.sizes()); };
}

} // namespace nextgpt

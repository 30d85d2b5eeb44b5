// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/Denoising.h"

#include "engine/core/Error.h"
#include "engine/diffusion/Guidance.h"
#include "engine/diffusion/Sampler.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/randn.h>

#include <algorithm>

namespace nextgpt {

at::Tensor Denoising::operator()(const at::Tensor& noise, int slot, Recipe& recipe, const Job& job) const {
    const std::unique_ptr<Sampler> sampler = makeSampler(scheduler, recipe.steps);
    recipe.sampler = sampler->name();
    const Guidance guidance(condition, unconditional, recipe.guidance);
    if (original)
        sampler->skip(callsToSkip(recipe.steps, original->strength));
    job.emit(Progress{Stage::Denoising, slot, 0, static_cast<std::int64_t>(sampler->timesteps().size())});
    const auto report = [&](const LatentDiffusion::Progress& step) {
        if (looks == 0 ||
            step.done % std::max<std::size_t>(1, step.total / static_cast<std::size_t>(looks)) == 0)
            job.emit(preview(step.original));
        job.emit(Progress{Stage::Denoising, slot, static_cast<std::int64_t>(step.done),
                          static_cast<std::int64_t>(step.total)});
    };
    const LatentDiffusion diffusion(denoiser);
    if (original)
        return diffusion.from(sampler->noised(original->latents.to(at::kFloat), noise, 0), guidance, *sampler,
                              report);
    return diffusion(noise, guidance, *sampler, report);
}

Recipe recipeFor(const Bundle& bundle, const Generator::Task& task) {
    const Bundle::MediaDefaults defaults = bundle.defaults(task.signal.modality);
    return {task.words,
            task.seed,
            {},
            task.options.steps.value_or(defaults.steps),
            task.options.guidance.value_or(defaults.guidance),
            bundle.name(),
            bundle.hash(),
            0};
}

at::Tensor startingNoise(std::uint64_t seed, at::IntArrayRef shape, at::Device device) {
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return at::randn(shape, generator, at::TensorOptions().dtype(at::kFloat)).to(device);
}

void requireFinite(const at::Tensor& decoded) {
    if (!at::isfinite(decoded).all().item<bool>())
        throw EngineError(ErrorCode::Internal, "the decoded medium has values that are no numbers");
}

} // namespace nextgpt

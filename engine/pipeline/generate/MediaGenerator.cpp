// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/MediaGenerator.h"

#include "engine/diffusion/Sampler.h"
#include "engine/io/UnusedPath.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/Denoising.h"

#include <chrono>

namespace nextgpt {

MediaGenerator::MediaGenerator(Modality modality, Bundle bundle, OutputProjection projection,
                               Residency& residency)
    : m_modality(modality)
    , m_kind(mediaKinds()[modality])
    , m_bundle(std::move(bundle))
    , m_projection(std::move(projection))
    , m_residency(residency) {}

MediaSize MediaGenerator::sizeFor(const MediaOptions& options) const {
    return m_kind.sizeFor(options, m_bundle.defaults(m_modality));
}

Recipe MediaGenerator::recipeFor(const Task& task, const MediaStrategy& strategy) const {
    const MediaDefaults& defaults = m_bundle.defaults(m_modality);
    Recipe recipe;
    recipe.prompt = task.prompt;
    recipe.seed = task.seed;
    recipe.steps = task.options.steps.value_or(defaults.steps);
    recipe.guidance = task.options.guidance.value_or(defaults.guidance);
    recipe.sampler = makeSampler(strategy.scheduler(), recipe.steps)->name();
    recipe.bundleName = m_bundle.name();
    recipe.bundleHash = m_bundle.hash();
    return recipe;
}

MediaReady MediaGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    const MediaSize size = sizeFor(task.options);
    const Residency::Lease lease = m_residency.acquire(name(m_modality), job);
    const auto& strategy = lease.as<MediaStrategy>();
    Recipe recipe = recipeFor(task, strategy);
    const at::Tensor projected = m_projection(task.signal.hidden, task.signal.embeddings); // [1,Q,D]
    const at::Tensor noise = initialNoise(task.seed, strategy.latentShape(size), projected.device());
    const Denoising denoising = denoisingOf(strategy, strategy.condition(projected), size);
    const at::Tensor latents =
        denoising(noise, {.steps = recipe.steps, .guidance = recipe.guidance, .slot = slot}, job);
    const Decoded decoded = decodeFinite(strategy, latents, size, [&](std::int64_t done, std::int64_t total) {
        job.emit(Progress{.stage = Stage::Decoding, .slot = slot, .done = done, .total = total});
    });
    recipe.decodedIn = dtypeName(decoded.dtype);
    job.emit(Progress{.stage = Stage::Saving, .slot = slot, .done = 0, .total = 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = unusedPath(task.folder, std::string(name(m_modality)) + '-' + std::to_string(task.seed),
                                 m_kind.extension);
    strategy.write(path, decoded.samples, size, recipe);
    return {.slot = slot, .file = {m_modality, path}, .recipe = recipe};
}

} // namespace nextgpt

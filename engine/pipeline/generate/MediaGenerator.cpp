// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/MediaGenerator.h"

#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/diffusion/samplers/Sampler.h"
#include "engine/formats/FiniteWeights.h"
#include "engine/io/UnusedPath.h"
#include "engine/pipeline/generate/Denoising.h"

#include <c10/util/Exception.h>

#include <spdlog/fmt/fmt.h>

#include <chrono>
#include <utility>

namespace nextgpt {

namespace {

/// Feature maps of the finest level that a denoiser holds at the same time, at least: the pocket bundle's
/// video network was measured with about 80.
constexpr std::int64_t kMinMaps = 32;
constexpr std::int64_t kBatch = 2; ///< with and without the condition

/// Throws OutOfMemory if denoising latents of this shape certainly exceeds the memory that is available.
void requireHostMemory(const std::vector<std::int64_t>& latentShape, std::int64_t channels) {
    std::int64_t positions = 1;
    for (std::size_t axis = 2; axis < latentShape.size(); ++axis) // after batch and channels
        positions *= latentShape[axis];
    const auto needed =
        static_cast<double>(kMinMaps * kBatch * channels) * static_cast<double>(positions) * sizeof(float);
    const auto available = static_cast<double>(availableHostMemory());
    if (available > 0 && needed > available)
        throw EngineError(ErrorCode::OutOfMemory,
                          fmt::format("a medium of this size needs at least {:.1f} GB of memory; {:.1f} GB "
                                      "are available",
                                      needed / 1e9, available / 1e9));
}

} // namespace

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

MediaGenerator::Generated MediaGenerator::generateWith(const MediaStrategy& strategy, const Task& task,
                                                       const Job& job) const {
    const int slot = task.signal.slot;
    const MediaSize size = sizeFor(task.options);
    Recipe recipe = recipeFor(task, strategy);
    const at::Tensor projected = m_projection(task.signal.hidden, task.signal.embeddings); // [1,Q,D]
    const std::vector<std::int64_t> shape = strategy.latentShape(size);
    if (projected.is_cpu()) // a CUDA allocator reports a lack of memory, the kernel would end the program
        requireHostMemory(shape, strategy.channels());
    SeededNoise random(task.seed, projected.device());
    const at::Tensor noise = random(shape);
    const Denoising denoising = denoisingOf(strategy, strategy.condition(projected), size);
    const at::Tensor latents = denoising(
        noise,
        {.steps = recipe.steps, .guidance = recipe.guidance, .slot = slot, .noiseSource = random.source()},
        job);
    Decoded decoded = decodeFinite(strategy, latents, size, [&](std::int64_t done, std::int64_t total) {
        job.emit(Progress{.stage = Stage::Decoding, .slot = slot, .done = done, .total = total});
    });
    recipe.decodedIn = dtypeName(decoded.dtype);
    return {.decoded = std::move(decoded), .size = size, .recipe = std::move(recipe)};
}

MediaGenerator::Generated MediaGenerator::generateFinite(const MediaStrategy& strategy, const Task& task,
                                                         const Job& job) const {
    const std::filesystem::path folder = m_bundle.requirePart(name(m_modality));
    try {
        return generateWith(strategy, task, job);
    } catch (const NotFiniteError&) {
        requireFiniteWeights(folder);
        requireFiniteWeights(m_bundle.requirePart(bundle_parts::kLearned));
        if (strategy.dtype() == at::kFloat)
            throw;
    }
    log("pipeline")->warn("generating overflows {}; repeating it in float32", dtypeName(strategy.dtype()));
    Placement exact;
    exact.device = task.signal.hidden.device();
    return generateWith(*m_kind.load({.folder = folder}, exact), task, job);
}

/// The memory of a device is estimated, and other programs use it too.
MediaGenerator::Generated MediaGenerator::generateWithRoom(const MediaStrategy& strategy, const Task& task,
                                                           const Job& job) {
    try {
        return generateFinite(strategy, task, job);
    } catch (const c10::OutOfMemoryError&) {
        if (!m_residency.releaseUnused())
            throw;
    }
    log("pipeline")->warn("the device's memory is full; generating again without the other networks");
    return generateFinite(strategy, task, job);
}

MediaReady MediaGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    const Residency::Lease lease = m_residency.acquire(name(m_modality), job);
    const auto& strategy = lease.as<MediaStrategy>();
    Generated generated = generateWithRoom(strategy, task, job);
    job.emit(Progress{.stage = Stage::Saving, .slot = slot, .done = 0, .total = 1});
    Recipe& recipe = generated.recipe;
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = unusedPath(task.folder, std::string(name(m_modality)) + '-' + std::to_string(task.seed),
                                 m_kind.extension);
    strategy.write(path, generated.decoded.samples, generated.size, recipe);
    return {.slot = slot, .file = {m_modality, path}, .recipe = std::move(recipe)};
}

} // namespace nextgpt

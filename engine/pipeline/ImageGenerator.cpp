#include "engine/pipeline/ImageGenerator.h"

#include "engine/core/Error.h"
#include "engine/diffusion/Guidance.h"
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/diffusion/Sampler.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/ImageWriter.h"
#include "engine/pipeline/FreeName.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/randn.h>

#include <chrono>

namespace nextgpt {

namespace {

constexpr int kPixelsPerLatent = 8;
constexpr int kLargestSide = 2048;

} // namespace

ImageGenerator::ImageGenerator(const Bundle& bundle, OutputProjection projection,
                               Lazy<ImageNetworks> networks, Placement placement)
    : m_bundle(bundle)
    , m_projection(std::move(projection))
    , m_networks(std::move(networks))
    , m_placement(std::move(placement)) {}

Generator::Size ImageGenerator::sizeFor(const MediaOptions& options) const {
    const Bundle::MediaDefaults defaults = m_bundle.defaults(Modality::Image);
    const Size size{options.width.value_or(defaults.width), options.height.value_or(defaults.height), 0.0};
    for (const int side : {size.width, size.height})
        if (side < kPixelsPerLatent || side > kLargestSide || side % kPixelsPerLatent != 0)
            throw EngineError(ErrorCode::RequestInvalid,
                              "a picture's side of " + std::to_string(side) +
                                  " pixels: it must be a multiple of 8 up to 2048");
    return size;
}

at::Tensor ImageGenerator::noise(const Task& task, std::int64_t channels) const {
    const Size size = sizeFor(task.options);
    // Always drawn on the CPU, so that a seed gives the same picture on every device.
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(task.seed);
    return at::randn({1, channels, size.height / kPixelsPerLatent, size.width / kPixelsPerLatent}, generator,
                     at::TensorOptions().dtype(at::kFloat))
        .to(m_placement.device);
}

at::Tensor ImageGenerator::denoise(const Task& task, Recipe& recipe, const Job& job) {
    const ImageNetworks& networks = m_networks.get(job);
    const int slot = task.signal.slot;
    const std::unique_ptr<Sampler> sampler = makeSampler(networks.scheduler, recipe.steps);
    recipe.sampler = sampler->name();
    const at::Tensor condition = m_projection(task.signal.hidden, task.signal.embeddings); // [1,Q,D]
    const Guidance guidance(condition, networks.unconditional, recipe.guidance);
    const LatentDiffusion diffusion([&](const at::Tensor& latents, double time, const at::Tensor& given) {
        return networks.unet(latents.to(m_placement.dtype), time, given);
    });
    job.emit(Progress{Stage::Denoising, slot, 0, static_cast<std::int64_t>(sampler->timesteps().size())});
    return diffusion(noise(task, networks.unet.config().inChannels), guidance, *sampler,
                     [&](const LatentDiffusion::Progress& step) {
                         job.emit(Preview{slot, {networks.preview(step.original)}, 0.0});
                         job.emit(Progress{Stage::Denoising, slot, static_cast<std::int64_t>(step.done),
                                           static_cast<std::int64_t>(step.total)});
                     });
}

MediaReady ImageGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const Bundle::MediaDefaults defaults = m_bundle.defaults(Modality::Image);
    const int slot = task.signal.slot;
    Recipe recipe{task.words,
                  task.seed,
                  {},
                  task.options.steps.value_or(defaults.steps),
                  task.options.guidance.value_or(defaults.guidance),
                  m_bundle.name(),
                  m_bundle.hash(),
                  0};
    const at::Tensor latents = denoise(task, recipe, job);
    job.emit(Progress{Stage::Decoding, slot, 0, 1});
    const at::Tensor pixels =
        m_networks.get(job).autoencoder.toPixels(latents)[0].to(at::kCPU, at::kFloat); // [3,H,W]
    if (!at::isfinite(pixels).all().item<bool>())
        throw EngineError(ErrorCode::Internal, "the picture has values that are no numbers");
    job.emit(Progress{Stage::Saving, slot, 0, 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = freeName(task.folder, "image-" + std::to_string(task.seed), ".png");
    writePng(path, tensorToImage(pixels), recipe);
    return {slot, {Modality::Image, path}, recipe};
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/ImageGenerator.h"

#include "engine/features/ImageTransform.h"
#include "engine/media/ImageWriter.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FrameSize.h"
#include "engine/pipeline/generate/FreeName.h"

#include <chrono>

namespace nextgpt {

ImageGenerator::ImageGenerator(const Bundle& bundle, OutputProjection projection,
                               Lazy<ImageNetworks> networks, Placement placement)
    : m_bundle(bundle)
    , m_projection(std::move(projection))
    , m_networks(std::move(networks))
    , m_placement(std::move(placement)) {}

Generator::Size ImageGenerator::sizeFor(const MediaOptions& options) const {
    return frameSize(options, m_bundle.defaults(Modality::Image));
}

at::Tensor ImageGenerator::denoise(const Task& task, Recipe& recipe, const Job& job) {
    const ImageNetworks& networks = m_networks.get(job);
    const int slot = task.signal.slot;
    const Size size = sizeFor(task.options);
    const at::Tensor noise = startingNoise(
        task.seed,
        {1, networks.unet.config().inChannels, size.height / kPixelsPerLatent, size.width / kPixelsPerLatent},
        m_placement.device);
    const Denoising denoising{[&](const at::Tensor& latents, double time, const at::Tensor& condition) {
                                  return networks.unet(latents.to(m_placement.dtype), time, condition);
                              },
                              networks.parts.scheduler,
                              m_projection(task.signal.hidden, task.signal.embeddings), // [1,Q,D]
                              networks.parts.unconditional,
                              [&](const at::Tensor& original) {
                                  return Preview{slot, {networks.parts.preview(original)}, 0.0};
                              },
                              std::nullopt,
                              networks.parts.looks()};
    return denoising(noise, slot, recipe, job);
}

MediaReady ImageGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    Recipe recipe = recipeFor(m_bundle, task);
    const at::Tensor latents = denoise(task, recipe, job);
    job.emit(Progress{Stage::Decoding, slot, 0, 1});
    const at::Tensor pixels =
        m_networks.get(job).parts.autoencoder.toPixels(latents)[0].to(at::kCPU, at::kFloat); // [3,H,W]
    requireFinite(pixels);
    job.emit(Progress{Stage::Saving, slot, 0, 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = freeName(task.folder, "image-" + std::to_string(task.seed), ".png");
    writePng(path, tensorToImage(pixels), recipe);
    return {slot, {Modality::Image, path}, recipe};
}

} // namespace nextgpt

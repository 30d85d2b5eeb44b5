// SPDX-License-Identifier: Apache-2.0
#include "engine/training/SampleMedia.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"

#include <ATen/core/grad_mode.h>

namespace nextgpt {

namespace {

Residency::Network decoderOf(const Bundle& bundle, Modality modality, at::Device device) {
    const auto folder = bundle.requirePart(name(modality));
    return {.name = std::string(name(modality)),
            .bytes = mediaKinds()[modality].bytes(folder, {}),
            .load = [modality, folder, device](const Job&) -> std::shared_ptr<const void> {
                return std::shared_ptr<const MediaStrategy>(
                    mediaKinds()[modality].load({.folder = folder}, {.device = device}));
            }};
}

} // namespace

SampleMedia::SampleMedia(const Bundle& bundle, const AlignmentModel& model, const Job& job)
    : m_bundle(bundle)
    , m_model(model)
    , m_job(job) {}

std::filesystem::path SampleMedia::make(const Signal& signal, const std::filesystem::path& folder,
                                        std::uint64_t seed) const {
    const OutputProjection* projection = m_model.outputProjection(signal.modality);
    if (projection == nullptr)
        return {};
    const at::NoGradGuard notRecording;
    try {
        const auto decoder = decoderOf(m_bundle, signal.modality, m_model.device());
        Residency residency({decoder}, decoder.bytes, m_job);
        MediaGenerator generator(signal.modality, m_bundle, *projection, residency);
        return generator
            .generate({.signal = signal, .options = {}, .seed = seed, .prompt = {}, .folder = folder}, m_job)
            .file.path;
    } catch (const EngineError& error) { // training goes on
        log("training")->warn("a sample has no {}: {}", name(signal.modality), error.what());
        return {};
    }
}

} // namespace nextgpt

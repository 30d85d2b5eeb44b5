// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/pipeline/generate/AudioNetworks.h"
#include "engine/pipeline/generate/Generator.h"
#include "engine/pipeline/generate/Lazy.h"

namespace nextgpt {

/// Signal → output projection → denoised latents → spectrogram → wave → FLAC (arXiv 2309.05519, 2301.12503).
class AudioGenerator final : public Generator {
public:
    AudioGenerator(const Bundle& bundle, OutputProjection projection, Lazy<AudioNetworks> networks,
                   Placement placement);

    Size sizeFor(const MediaOptions& options) const override;
    MediaReady generate(const Task& task, const Job& job) override;

    /// Loads what is not loaded yet.
    void prepare(const Job& job) { m_networks.get(job); }

private:
    at::Tensor denoise(const Task& task, const AudioLength& length, Recipe& recipe, const Job& job);
    at::Tensor decode(const at::Tensor& latents, int slot, const Job& job);

    Bundle m_bundle;
    OutputProjection m_projection;
    Lazy<AudioNetworks> m_networks;
    Placement m_placement;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/pipeline/generate/Generator.h"
#include "engine/pipeline/generate/Lazy.h"
#include "engine/pipeline/generate/VideoNetworks.h"

namespace nextgpt {

/// Signal → output projection → denoised latents → frames → MP4 (arXiv 2309.05519, 2308.06571).
class VideoGenerator final : public Generator {
public:
    VideoGenerator(const Bundle& bundle, OutputProjection projection, Lazy<VideoNetworks> networks,
                   Placement placement);

    Size sizeFor(const MediaOptions& options) const override;
    MediaReady generate(const Task& task, const Job& job) override;

    /// Loads what is not loaded yet.
    void prepare(const Job& job) { m_networks.get(job); }

private:
    Bundle::MediaDefaults defaults() const;
    at::Tensor denoise(const Task& task, Recipe& recipe, const Job& job);

    Bundle m_bundle;
    OutputProjection m_projection;
    Lazy<VideoNetworks> m_networks;
    Placement m_placement;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/pipeline/generate/Generator.h"
#include "engine/pipeline/generate/ImageNetworks.h"
#include "engine/pipeline/generate/Lazy.h"

namespace nextgpt {

/// Signal → output projection → denoised latents → pixels → PNG (arXiv 2309.05519, 2112.10752).
class ImageGenerator final : public Generator {
public:
    ImageGenerator(const Bundle& bundle, OutputProjection projection, Lazy<ImageNetworks> networks,
                   Placement placement);

    Size sizeFor(const MediaOptions& options) const override;
    MediaReady generate(const Task& task, const Job& job) override;

    /// Loads what is not loaded yet.
    void prepare(const Job& job) { m_networks.get(job); }

private:
    at::Tensor denoise(const Task& task, Recipe& recipe, const Job& job);

    Bundle m_bundle;
    OutputProjection m_projection;
    Lazy<ImageNetworks> m_networks;
    Placement m_placement;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/DescribedSource.h"

namespace nextgpt {

/// Several sources as one: each name comes from the first layer that has it. Overlays NExT-GPT's trained
/// embeddings and LoRA branches on the base language model.
class OverlayWeights final : public WeightSource, public DescribedSource {
public:
    struct Layer {
        std::shared_ptr<WeightSource> source;
        std::string prefix{}; ///< `name` is stored as prefix + name, e.g. "llama_model.base_model.model."
    };

    explicit OverlayWeights(std::vector<Layer> layers);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    StoredTensor takeDescription(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;

    /// Names that were not taken, without prefix. Excludes tensors outside a layer's prefix or hidden by an
    /// earlier layer; the layer's own source still reports them.
    std::vector<std::string> untaken() const override;

private:
    const Layer& layerOf(const std::string& name) const;

    std::vector<Layer> m_layers;
};

} // namespace nextgpt

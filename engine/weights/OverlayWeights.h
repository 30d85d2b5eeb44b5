// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// Several sources seen as one: for each name the first layer that has it wins. So the tables and LoRA
/// branches that NExT-GPT learned lie over the language model they belong to.
class OverlayWeights final : public WeightSource {
public:
    struct Layer {
        std::shared_ptr<WeightSource> source;
        std::string prefix; ///< the layer's names are `prefix` + name, e.g. "llama_model.base_model.model."
    };

    explicit OverlayWeights(std::vector<Layer> layers);

    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;

    /// Visible names nobody took. What a layer stores outside its prefix, or has under a layer that wins, is
    /// not counted: the source itself can still be asked.
    std::vector<std::string> untaken() const override;

private:
    const Layer& layerOf(const std::string& name) const;

    std::vector<Layer> m_layers;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/OverlayWeights.h"

#include "engine/weights/ShapeCheck.h"

namespace nextgpt {

OverlayWeights::OverlayWeights(std::vector<Layer> layers)
    : m_layers(std::move(layers)) {}

StoredTensor OverlayWeights::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto& layer = layerOf(name);
    return layer.source->takeStored(layer.prefix + name, shape);
}

StoredTensor OverlayWeights::takeDescription(const std::string& name, at::IntArrayRef shape) {
    const auto& layer = layerOf(name);
    return nextgpt::takeDescription(*layer.source, layer.prefix + name, shape);
}

bool OverlayWeights::has(const std::string& name) const {
    for (const auto& layer : m_layers)
        if (layer.source->has(layer.prefix + name))
            return true;
    return false;
}

std::vector<std::int64_t> OverlayWeights::shapeOf(const std::string& name) const {
    const auto& layer = layerOf(name);
    return layer.source->shapeOf(layer.prefix + name);
}

std::vector<std::string> OverlayWeights::untaken() const {
    std::vector<std::string> names;
    for (const auto& layer : m_layers)
        for (const auto& stored : layer.source->untaken()) {
            if (!stored.starts_with(layer.prefix))
                continue;
            auto name = stored.substr(layer.prefix.size());
            if (&layerOf(name) == &layer)
                names.push_back(std::move(name));
        }
    return names;
}

const OverlayWeights::Layer& OverlayWeights::layerOf(const std::string& name) const {
    for (const auto& layer : m_layers)
        if (layer.source->has(layer.prefix + name))
            return layer;
    throwMissing(name, "all overlaid sources");
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/WeightFormat.h"
#include "engine/weights/Blueprint.h"

#include <memory>
#include <set>

namespace nextgpt {

/// Finds no matrix, but remembers which ones were looked for: those that are quantised.
class QuantizedNames final : public QuantizedStore {
public:
    std::optional<PackedMatrix> find(const std::string& name) override;
    PackedMatrix keep(const std::string& name, const PackedMatrix& matrix) override;
    bool contains(const std::string& name) const { return m_names.contains(name); }

private:
    std::set<std::string> m_names;
};

/// Total bytes of the tensors recorded by a blueprint, of which `quantized` have the matrices' format.
std::int64_t bytesOf(const Blueprint& blueprint, const WeightFormat& format, const QuantizedNames& quantized);

/// Bytes of a network's weights in a format, from its config alone: constructs it from a Blueprint, which
/// allocates nothing. Optional tensors such as LoRA branches are not counted.
template<typename Network, typename Config>
std::int64_t networkBytes(const Config& config, const WeightFormat& format) {
    const auto blueprint = std::make_shared<Blueprint>();
    const auto quantized = std::make_shared<QuantizedNames>();
    Placement placement;
    placement.dtype = format.dtype;
    placement.matrices = format.matrices;
    placement.quantized = quantized;
    const Network network(Weights(blueprint, placement), config);
    return bytesOf(*blueprint, format, *quantized);
}

} // namespace nextgpt

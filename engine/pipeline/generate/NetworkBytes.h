// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Blueprint.h"
#include "engine/weights/WeightFormat.h"

#include <map>
#include <memory>

namespace nextgpt {

/// Finds no matrix, but remembers which ones were looked for: those that are quantised.
class QuantizedNames final : public QuantizedStore {
public:
    std::optional<PackedMatrix> find(const std::string& name, MatrixFormat format) override;
    PackedMatrix keep(const std::string& name, const PackedMatrix& matrix) override;
    /// By name.
    const std::map<std::string, MatrixFormat>& formats() const { return m_formats; }

private:
    std::map<std::string, MatrixFormat> m_formats;
};

/// Total bytes of the tensors recorded by a blueprint, in `dtype` unless they are quantised.
std::int64_t bytesOf(const Blueprint& blueprint, at::ScalarType dtype, const QuantizedNames& quantized);

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
    return bytesOf(*blueprint, format.dtype, *quantized);
}

} // namespace nextgpt

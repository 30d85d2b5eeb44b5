// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Blueprint.h"

#include <memory>

namespace nextgpt {

/// Total bytes of the tensors recorded by a blueprint, stored as `dtype`.
std::int64_t bytesOf(const Blueprint& blueprint, at::ScalarType dtype);

/// Bytes of a network's weights as `dtype`, from its config alone: constructs it from a Blueprint, which
/// allocates nothing. Optional tensors such as LoRA branches are not counted.
template<typename Network, typename Config>
std::int64_t networkBytes(const Config& config, at::ScalarType dtype) {
    const auto blueprint = std::make_shared<Blueprint>();
    Placement placement;
    placement.dtype = dtype;
    const Network network(Weights(blueprint, placement), config);
    return bytesOf(*blueprint, dtype);
}

} // namespace nextgpt

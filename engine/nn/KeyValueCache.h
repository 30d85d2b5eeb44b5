// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Keys and values of the positions a language model has already read, per layer. Grows by doubling, so that
/// a token costs no copy of the past; truncate() lets a new turn reuse the common beginning.
class KeyValueCache {
public:
    explicit KeyValueCache(std::int64_t layers);

    /// How many positions every layer holds.
    std::int64_t positions() const { return m_positions; }

    /// Forgets everything from position `length` on.
    void truncate(std::int64_t length);

    struct View {
        at::Tensor keys;   ///< [B,H,K,d]
        at::Tensor values; ///< [B,H,K,d]
    };

    /// Stores keys and values [B,H,L,d] of the next L positions of one layer; returns all of that layer.
    View append(std::int64_t layer, const at::Tensor& keys, const at::Tensor& values);

    /// Called by the model once all its layers have appended `count` positions.
    void advance(std::int64_t count) { m_positions += count; }

private:
    struct Layer {
        at::Tensor keys;
        at::Tensor values;
    };

    std::vector<Layer> m_layers;
    std::int64_t m_positions = 0;
};

} // namespace nextgpt

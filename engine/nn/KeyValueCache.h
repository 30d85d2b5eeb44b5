// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Keys and values of the positions that a language model has processed, per layer. Its buffers grow by
/// doubling, so that appending a token does not copy the others; truncate() lets a new turn reuse a common
/// prefix. Buffers are overwritten in place: for inference only.
class KeyValueCache {
public:
    explicit KeyValueCache(std::int64_t layers);

    /// The number of positions that every layer holds.
    std::int64_t positions() const { return m_positions; }

    /// Drops the positions from `length` on.
    void truncate(std::int64_t length);

    struct View {
        at::Tensor keys;   ///< [B,H,K,d]
        at::Tensor values; ///< [B,H,K,d]
    };

    /// Stores the keys and values [B,H,L,d] of the next L positions of one layer and returns all keys and
    /// values of that layer. Throws Internal if earlier positions are missing.
    View append(std::int64_t layer, const at::Tensor& keys, const at::Tensor& values);

    /// To be called once every layer has appended `count` positions.
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

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace nextgpt {

/// Which keys a query may attend to.
enum class AttentionMask {
    None,   ///< to every key
    Causal, ///< to no later position; the last query and the last key are the same position
};

/// Masks and scale of attention().
struct AttentionOptions {
    AttentionMask mask = AttentionMask::None;
    std::optional<double> scale = std::nullopt; ///< of the scores; default 1/√d
    /// Boolean, broadcastable to [B,H,L,K]: true where a key may be attended to, false for padding. With
    /// Causal, every query also attends to its own position, so that results at padding stay finite.
    std::optional<at::Tensor> keyMask = std::nullopt;
};

/// softmax(q·kᵀ·scale)·v (Vaswani et al., 2017). query [B,H,L,d], key and value [B,H,K,d], K ≥ L with a
/// causal mask → [B,H,L,d]
at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                     const AttentionOptions& options = {});

/// [B,L,H·d] → [B,H,L,d], a view
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);

/// [B,H,L,d] → [B,L,H·d]
at::Tensor mergeHeads(const at::Tensor& x);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace nextgpt {

/// Which keys a query may see.
enum class AttentionMask {
    All,    ///< every key
    Causal, ///< the last query sees every key, the one before it all but the last, …: also right with a cache
};

struct AttentionOptions {
    AttentionMask mask = AttentionMask::All;
    std::optional<double> scale; ///< default 1/√d
    /// Truth values that spread to [B,H,L,K]: keys that are there at all, e.g. no padding. Not with Causal.
    std::optional<at::Tensor> keyMask = std::nullopt;
};

/// softmax(q·kᵀ·scale)·v. query [B,H,L,d], key and value [B,H,K,d] with K >= L where causal → [B,H,L,d].
at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                     const AttentionOptions& options = {});

/// [B,L,H·d] → [B,H,L,d] (a view)
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);

/// [B,H,L,d] → [B,L,H·d]
at::Tensor mergeHeads(const at::Tensor& x);

} // namespace nextgpt

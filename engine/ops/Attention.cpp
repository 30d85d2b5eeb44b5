// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/Attention.h"

#include <ATen/Context.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <optional>

namespace nextgpt {

namespace {

/// [L,K], true where a query may attend to a key. Unlike libtorch's own causal mask, aligned to the last key.
at::Tensor causalMask(const at::Tensor& query, std::int64_t keys) {
    const auto queries = query.size(2);
    return at::ones({queries, keys}, query.options().dtype(at::kBool)).tril(keys - queries);
}

/// The mask to pass to the operator; nullopt if it needs none or its own causal mask suffices.
std::optional<at::Tensor> explicitMask(const at::Tensor& query, std::int64_t keys,
                                       const AttentionOptions& options) {
    if (options.mask == AttentionMask::None)
        return options.keyMask;
    const auto queries = query.size(2);
    if (options.keyMask) {
        const auto causal = causalMask(query, keys);
        return causal.logical_and(*options.keyMask).logical_or(causal.triu(keys - queries));
    }
    if (queries == 1 || queries == keys)
        return std::nullopt;
    return causalMask(query, keys);
}

/// Keeps libtorch from choosing cuDNN's attention. cuDNN builds a plan for every new length, which takes
/// about 40 ms (measured on an H200): acceptable for denoising, where lengths repeat, but not for text, where
/// every token adds a key.
class WithoutCudnn {
public:
    WithoutCudnn()
        : m_wasEnabled(at::globalContext().userEnabledCuDNNSDP()) {
        at::globalContext().setSDPUseCuDNN(false);
    }
    ~WithoutCudnn() { at::globalContext().setSDPUseCuDNN(m_wasEnabled); }
    WithoutCudnn(const WithoutCudnn&) = delete;
    WithoutCudnn& operator=(const WithoutCudnn&) = delete;

private:
    bool m_wasEnabled;
};

} // namespace

at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                     const AttentionOptions& options) {
    const auto queries = query.size(2);
    const auto keys = key.size(2);
    std::optional<WithoutCudnn> withoutCudnn;
    if (options.mask == AttentionMask::Causal && query.is_cuda())
        withoutCudnn.emplace();
    const auto mask = explicitMask(query, keys, options);
    const bool causal = options.mask == AttentionMask::Causal && !mask && queries > 1; // here queries == keys
    return at::scaled_dot_product_attention(query, key, value, mask, 0.0, causal, options.scale);
}

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.unflatten(2, {heads, x.size(2) / heads}).transpose(1, 2);
}

at::Tensor mergeHeads(const at::Tensor& x) {
    return x.transpose(1, 2).flatten(2);
}

} // namespace nextgpt

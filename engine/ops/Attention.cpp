// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/Attention.h"

#include <ATen/Context.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <optional>

namespace nextgpt {

namespace {

/// While it lives, libtorch does not choose cuDNN's attention. That one is planned anew for every length,
/// which takes some 40 ms (measured on an H200): right for the equal lengths of denoising, wrong for text,
/// where each token lengthens the keys.
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
    std::optional<WithoutCudnn> flash;
    if (options.mask == AttentionMask::Causal && query.is_cuda())
        flash.emplace();
    if (options.mask == AttentionMask::All || queries == 1)
        return at::scaled_dot_product_attention(query, key, value, options.keyMask, 0.0, false,
                                                options.scale);
    if (queries == keys)
        return at::scaled_dot_product_attention(query, key, value, {}, 0.0, true, options.scale);
    // The operator aligns its own causal mask to the first key; with a cache the last query is the last key.
    const auto visible = at::ones({queries, keys}, query.options().dtype(at::kBool)).tril(keys - queries);
    return at::scaled_dot_product_attention(query, key, value, visible, 0.0, false, options.scale);
}

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.unflatten(2, {heads, x.size(2) / heads}).transpose(1, 2);
}

at::Tensor mergeHeads(const at::Tensor& x) {
    return x.transpose(1, 2).flatten(2);
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/KeyValueCache.h"

#include "engine/core/Error.h"

#include <ATen/ops/empty.h>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::int64_t kInitialCapacity = 64;

/// A larger buffer for at least `needed` positions, with the first `kept` positions of `stored`.
at::Tensor enlarged(const at::Tensor& stored, const at::Tensor& like, std::int64_t kept,
                    std::int64_t needed) {
    const auto before = stored.defined() ? stored.size(2) : 0;
    const auto capacity = std::max({needed, 2 * before, kInitialCapacity});
    auto store = at::empty({like.size(0), like.size(1), capacity, like.size(3)}, like.options());
    if (kept > 0)
        store.narrow(2, 0, kept).copy_(stored.narrow(2, 0, kept));
    return store;
}

} // namespace

KeyValueCache::KeyValueCache(std::int64_t layers)
    : m_layers(static_cast<std::size_t>(layers)) {}

void KeyValueCache::truncate(std::int64_t length) {
    m_positions = std::min(m_positions, std::max<std::int64_t>(length, 0));
}

KeyValueCache::View KeyValueCache::append(std::int64_t layer, const at::Tensor& keys,
                                          const at::Tensor& values) {
    auto& stored = m_layers.at(static_cast<std::size_t>(layer));
    const auto needed = m_positions + keys.size(2);
    const bool fits = stored.keys.defined() && stored.keys.size(2) >= needed;
    if (m_positions > 0 && !stored.keys.defined())
        throw EngineError(ErrorCode::Internal, "the key/value cache belongs to a model with fewer layers");
    if (!fits) {
        stored.keys = enlarged(stored.keys, keys, m_positions, needed);
        stored.values = enlarged(stored.values, values, m_positions, needed);
    }
    stored.keys.narrow(2, m_positions, keys.size(2)).copy_(keys);
    stored.values.narrow(2, m_positions, values.size(2)).copy_(values);
    return {stored.keys.narrow(2, 0, needed), stored.values.narrow(2, 0, needed)};
}

} // namespace nextgpt

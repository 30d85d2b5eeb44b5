// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/Context.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/tensor.h>

#include <algorithm>

namespace nextgpt {

void appendMedium(std::vector<Context::Position>& positions, const std::string& content,
                  const at::Tensor& embeddings) {
    for (std::int64_t token = 0; token < embeddings.size(0); ++token)
        positions.push_back({.id = -1,
                             .medium = content + ' ' + std::to_string(token),
                             .embedding = embeddings.narrow(0, token, 1)});
}

Context::Context(const Llama& llama, at::Device device)
    : m_llama(llama)
    , m_device(device)
    , m_cache(llama.makeCache()) {}

at::Tensor Context::embed(const TokenIds& ids) const {
    // Does not block the host: the driver stages pageable memory before returning.
    const at::Tensor placed = at::tensor(ids, at::kLong).to(m_device, at::kLong, /*non_blocking=*/true);
    return m_llama.embed(placed.unsqueeze(0));
}

at::Tensor Context::embed(std::span<const Position> positions) const {
    std::vector<at::Tensor> runs; // each [1,L,D]
    for (std::size_t at = 0; at < positions.size();) {
        if (!positions[at].medium.empty()) {
            runs.push_back(positions[at++].embedding.unsqueeze(0));
            continue;
        }
        TokenIds ids;
        for (; at < positions.size() && positions[at].medium.empty(); ++at)
            ids.push_back(positions[at].id);
        runs.push_back(embed(ids));
    }
    return at::cat(runs, 1);
}

at::Tensor Context::replaceWith(const std::vector<Position>& positions) {
    const auto limit = std::min(m_positions.size(), positions.size() - 1);
    std::size_t common = 0;
    while (common < limit && m_positions[common] == positions[common])
        ++common;
    truncate(static_cast<std::int64_t>(common));
    const at::Tensor embeds = embed(std::span(positions).subspan(common));
    const at::Tensor hidden = m_llama.forward(embeds, m_cache).hidden; // [1,L,D]
    m_positions.insert(m_positions.end(), positions.begin() + static_cast<std::ptrdiff_t>(common),
                       positions.end());
    return hidden.narrow(1, hidden.size(1) - 1, 1);
}

at::Tensor Context::append(const TokenIds& ids) {
    const at::Tensor hidden = m_llama.forward(embed(ids), m_cache).hidden;
    for (const std::int64_t id : ids)
        m_positions.push_back({id, {}, {}});
    return hidden;
}

void Context::truncate(std::int64_t length) {
    m_cache.truncate(length);
    m_positions.resize(std::min(m_positions.size(), static_cast<std::size_t>(length)));
}

} // namespace nextgpt

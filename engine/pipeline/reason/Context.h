// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/Llama.h"
#include "engine/text/SentencePiece.h"

#include <span>
#include <string>

namespace nextgpt {

/// The language model's key/value cache and the content of each of its positions, so that the next turn
/// computes only the positions that differ.
class Context {
public:
    /// One position: a token id, or a medium identified by its content.
    struct Position {
        std::int64_t id = -1;
        std::string medium;   ///< content hash and number of the position in it; empty for an id
        at::Tensor embedding; ///< [1,D] of a position of a medium

        bool operator==(const Position& other) const { return id == other.id && medium == other.medium; }
    };

    Context(const Llama& llama, at::Device device);

    /// Makes the cache hold exactly these positions, at least one, reusing the common prefix; returns the
    /// last hidden state [1,1,D].
    at::Tensor replaceWith(const std::vector<Position>& positions);

    /// Appends these ids; returns their last hidden states [1,n,D].
    at::Tensor append(const TokenIds& ids);

    /// Drops all positions from `length` on.
    void truncate(std::int64_t length);

    std::int64_t length() const { return static_cast<std::int64_t>(m_positions.size()); }

    /// Input embeddings [1,n,D].
    at::Tensor embed(const TokenIds& ids) const;

private:
    at::Tensor embed(std::span<const Position> positions) const;

    const Llama& m_llama;
    at::Device m_device;
    KeyValueCache m_cache;
    std::vector<Position> m_positions;
};

/// Adds the positions of a medium, whose embeddings are [n,D].
void appendMedium(std::vector<Context::Position>& positions, const std::string& content,
                  const at::Tensor& embeddings);

} // namespace nextgpt

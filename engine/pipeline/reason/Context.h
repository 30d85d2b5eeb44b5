// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/Llama.h"
#include "engine/text/SentencePiece.h"

#include <span>
#include <string>

namespace nextgpt {

/// What the language model has read: its keys and values, and what stands at each position, so that the next
/// turn reads only what is new.
class Context {
public:
    /// One position: an id, or a medium known by its content.
    struct Position {
        std::int64_t id = -1;
        std::string medium;   ///< content hash; empty for an id
        at::Tensor embedding; ///< [1,D] of a medium

        bool operator==(const Position& other) const { return id == other.id && medium == other.medium; }
    };

    Context(const Llama& llama, at::Device device);

    /// Brings the context to exactly these positions, keeping the beginning they have in common with what is
    /// there; returns the state [1,1,D] after the last one. At least one position.
    at::Tensor readFrom(const std::vector<Position>& positions);

    /// Goes on with these ids; returns their states [1,n,D].
    at::Tensor read(const TokenIds& ids);

    /// Forgets everything from position `length` on.
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

} // namespace nextgpt

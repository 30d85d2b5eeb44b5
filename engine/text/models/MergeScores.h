// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/models/SentencePieceModel.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace nextgpt {

/// Gives the pieces of a model scores that make SentencePiece merge as an ordered list of merges says. This
/// is possible for the lists that are derived from a SentencePiece model: all merges into the same piece
/// follow each other, and none is left out.
class MergeScores {
public:
    /// The pieces are scored in place. They and their texts must outlive this object unchanged.
    explicit MergeScores(SentencePieceModel& model);

    /// The next merge, less important than all before it. False if the list is none of a SentencePiece model.
    bool add(std::string_view left, std::string_view right);

    /// A piece that SentencePiece would make from two pieces, or characters, although no merge does.
    std::optional<std::string_view> missing() const;

private:
    SentencePieceModel& m_model;
    std::unordered_map<std::string_view, std::size_t> m_ids;
    std::set<std::pair<std::string_view, std::string_view>> m_merges; ///< views of the pieces' texts
    std::set<std::size_t> m_scored;
    std::size_t m_last = 0; ///< the piece of the last merge
};

} // namespace nextgpt

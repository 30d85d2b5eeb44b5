// SPDX-License-Identifier: Apache-2.0
#include "engine/text/Prompt.h"

namespace nextgpt {

std::int64_t Prompt::length() const {
    std::int64_t positions = 0;
    for (const Run& run : runs) {
        const auto* ids = std::get_if<TokenIds>(&run);
        positions += ids != nullptr ? static_cast<std::int64_t>(ids->size()) : mediumTokens;
    }
    return positions;
}

void Prompt::append(const TokenIds& ids) {
    if (ids.empty())
        return;
    if (runs.empty() || !std::holds_alternative<TokenIds>(runs.back()))
        runs.emplace_back(TokenIds{});
    auto& last = std::get<TokenIds>(runs.back());
    last.insert(last.end(), ids.begin(), ids.end());
}

void Prompt::append(const MediaPlace& place) {
    runs.emplace_back(place);
}

} // namespace nextgpt

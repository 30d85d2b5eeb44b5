// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nextgpt {

/// A PNG file whose missing end was replaced, so that it can be decoded.
struct CompletedPng {
    std::vector<std::uint8_t> file;
    std::int64_t rows = 0; ///< from the top, that its data suffice for
};

/// Completes a PNG file that ends early. nullopt if it has its end, or if its rows are interlaced, which are
/// not stored from top to bottom.
std::optional<CompletedPng> completedPng(std::span<const std::uint8_t> file);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// `only` maps keys to the one value supported here. Throws BundleInvalid naming the first key of `config`
/// that holds another; absent and null mean the class's default, which is supported.
void requireOnly(const nlohmann::json& config, std::string_view network, const nlohmann::json& only);

/// A published value that is one number for all levels or a list with one per level. Throws BundleInvalid
/// when it is neither.
std::vector<std::int64_t> perLevel(const nlohmann::json& config, const char* key, std::int64_t fallback,
                                   std::size_t levels);

/// Throws BundleInvalid unless every channel count can be divided into `groups`, all being positive and
/// below what any published network has.
void requireGroups(const std::vector<std::int64_t>& channels, std::int64_t groups, std::string_view network);

/// The two kinds of block a way through a UNet may have.
struct BlockKinds {
    std::string with; ///< attention
    std::string without;
};

/// Which blocks attend. Throws BundleInvalid for a type that is neither of the two.
std::vector<bool> attendingBlocks(const std::vector<std::string>& types, const BlockKinds& kinds,
                                  std::string_view network);

} // namespace nextgpt

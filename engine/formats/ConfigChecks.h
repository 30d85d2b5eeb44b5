// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// A value of an untrusted configuration for an error message: ASCII, at most 64 bytes.
std::string shownValue(const nlohmann::json& value);

/// `supported` maps each key to the only value that is implemented. Throws BundleInvalid naming the first key
/// for which `config` holds another value; an absent or null key means the reference class's default, which
/// is always implemented. Other spellings of the same are accepted: "swish" is "silu", a list may repeat the
/// value once per level, and false leaves an option unused as null does.
void requireSupported(const nlohmann::json& config, std::string_view network,
                      const nlohmann::json& supported);

/// Throws BundleInvalid unless every channel count is divisible by `groups`. All are positive.
void requireDivisibleByGroups(const std::vector<std::int64_t>& channels, std::int64_t groups,
                              std::string_view network);

/// Class names of a UNet's blocks with and without attention, as in `down_block_types` and `up_block_types`.
struct BlockTypes {
    std::string withAttention;
    std::string withoutAttention;
};

/// For each entry of `types` whether that block has attention. Throws BundleInvalid for any other class.
std::vector<bool> blockAttention(const std::vector<std::string>& types, const BlockTypes& known,
                                 std::string_view network);

} // namespace nextgpt

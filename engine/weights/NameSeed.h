// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace nextgpt {

/// A seed for the initial values of the tensor `name` (FNV-1a; unlike std::hash, the same on every platform),
/// so that the values do not depend on the order in which tensors are requested.
constexpr std::uint64_t seedOfName(std::string_view name, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char byte : name)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

} // namespace nextgpt

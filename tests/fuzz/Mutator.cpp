// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Mutator.h"

#include <algorithm>
#include <array>

namespace nextgpt::fuzz {

namespace {

constexpr std::size_t kMaxBytes = 256 << 10;

/// A number below `bound`. The distributions of the standard library differ between implementations.
std::size_t below(std::mt19937_64& random, std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::size_t>(random() % bound);
}

/// A position, more often near the start, where headers are.
std::size_t positionIn(const std::string& bytes, std::mt19937_64& random) {
    const std::size_t headerBytes = std::min<std::size_t>(bytes.size(), 256);
    return below(random, below(random, 3) == 0 ? headerBytes : bytes.size());
}

} // namespace

void Mutator::overwriteInteger(std::string& bytes, Random& random) const {
    constexpr std::array<std::uint64_t, 14> kBoundaryValues{
        0,      1,      2,       0x7F,       0x80,       0xFF,       0x7FFF,
        0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF};
    const std::uint64_t value = kBoundaryValues[below(random, kBoundaryValues.size())];
    const std::size_t width = std::size_t{1} << below(random, 4);
    const std::size_t at = positionIn(bytes, random);
    const bool bigEndian = below(random, 2) == 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * (bigEndian ? width - 1 - i : i)));
}

void Mutator::spliceFromAnotherFile(std::string& bytes, Random& random) const {
    const std::string& other = m_seeds[below(random, m_seeds.size())];
    const std::size_t from = below(random, other.size());
    const std::size_t count = below(random, std::min<std::size_t>(other.size() - from, 512)) + 1;
    const std::size_t at = positionIn(bytes, random);
    if (below(random, 2) == 0)
        bytes.insert(at, other, from, count);
    else
        bytes.replace(at, std::min(count, bytes.size() - at), other, from, count);
}

void Mutator::damageOnce(std::string& bytes, Random& random) const {
    if (bytes.empty()) {
        bytes.push_back(static_cast<char>(random()));
        return;
    }
    const std::size_t at = positionIn(bytes, random);
    const std::size_t count = below(random, std::min<std::size_t>(bytes.size() - at, 64)) + 1;
    switch (below(random, 8)) {
    case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
        break;
    case 1:
        bytes[at] = static_cast<char>(random());
        break;
    case 2:
        overwriteInteger(bytes, random);
        break;
    case 3:
        bytes.erase(at, count);
        break;
    case 4:
        bytes.insert(positionIn(bytes, random), bytes.substr(at, count));
        break;
    case 5:
        spliceFromAnotherFile(bytes, random);
        break;
    case 6:
        for (std::size_t i = 0; i < count; ++i)
            bytes[at + i] = static_cast<char>(random());
        break;
    default:
        if (below(random, 4) == 0) // rarely: truncation has few different outcomes
            bytes.resize(at);
        else
            bytes[at] = static_cast<char>(bytes[at] + (below(random, 2) == 0 ? 1 : -1));
    }
    bytes.resize(std::min(bytes.size(), kMaxBytes));
}

std::string Mutator::make(std::uint64_t run) const {
    Random random(m_seed * 0x9E3779B97F4A7C15ULL + run);
    std::string bytes = m_seeds[run % m_seeds.size()];
    if (run < m_seeds.size())
        return bytes;
    const std::size_t times = std::size_t{1} << below(random, 4);
    for (std::size_t i = 0; i < times; ++i)
        damageOnce(bytes, random);
    return bytes;
}

} // namespace nextgpt::fuzz

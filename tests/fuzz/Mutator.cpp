// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Mutator.h"

#include <algorithm>
#include <array>

namespace nextgpt::fuzz {

namespace {

constexpr std::size_t kLargest = 256 << 10;

/// A number below `bound`, the same everywhere: the library's distributions are not.
std::size_t below(std::mt19937_64& random, std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::size_t>(random() % bound);
}

/// Places near the start are broken more often: that is where headers are.
std::size_t placeIn(const std::string& bytes, std::mt19937_64& random) {
    const std::size_t near = std::min<std::size_t>(bytes.size(), 256);
    return below(random, below(random, 3) == 0 ? near : bytes.size());
}

} // namespace

void Mutator::overwriteNumber(std::string& bytes, Random& random) const {
    constexpr std::array<std::uint64_t, 14> kTelling{
        0,      1,      2,       0x7F,       0x80,       0xFF,       0x7FFF,
        0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF};
    const std::uint64_t value = kTelling[below(random, kTelling.size())];
    const std::size_t width = std::size_t{1} << below(random, 4);
    const std::size_t at = placeIn(bytes, random);
    const bool bigEndian = below(random, 2) == 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * (bigEndian ? width - 1 - i : i)));
}

void Mutator::spliceFromAnother(std::string& bytes, Random& random) const {
    const std::string& other = m_seeds[below(random, m_seeds.size())];
    const std::size_t from = below(random, other.size());
    const std::size_t count = below(random, std::min<std::size_t>(other.size() - from, 512)) + 1;
    const std::size_t at = placeIn(bytes, random);
    if (below(random, 2) == 0)
        bytes.insert(at, other, from, count);
    else
        bytes.replace(at, std::min(count, bytes.size() - at), other, from, count);
}

void Mutator::breakOnce(std::string& bytes, Random& random) const {
    if (bytes.empty()) {
        bytes.push_back(static_cast<char>(random()));
        return;
    }
    const std::size_t at = placeIn(bytes, random);
    const std::size_t count = below(random, std::min<std::size_t>(bytes.size() - at, 64)) + 1;
    switch (below(random, 8)) {
    case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
        break;
    case 1:
        bytes[at] = static_cast<char>(random());
        break;
    case 2:
        overwriteNumber(bytes, random);
        break;
    case 3:
        bytes.erase(at, count);
        break;
    case 4:
        bytes.insert(placeIn(bytes, random), bytes.substr(at, count));
        break;
    case 5:
        spliceFromAnother(bytes, random);
        break;
    case 6:
        for (std::size_t i = 0; i < count; ++i)
            bytes[at + i] = static_cast<char>(random());
        break;
    default:
        if (below(random, 4) == 0) // rare: most of what it gives is found early
            bytes.resize(at);
        else
            bytes[at] = static_cast<char>(bytes[at] + (below(random, 2) == 0 ? 1 : -1));
    }
    bytes.resize(std::min(bytes.size(), kLargest));
}

std::string Mutator::make(std::uint64_t run) const {
    Random random(m_seed * 0x9E3779B97F4A7C15ULL + run);
    std::string bytes = m_seeds[run % m_seeds.size()];
    if (run < m_seeds.size())
        return bytes; // the seeds themselves come first
    const std::size_t times = std::size_t{1} << below(random, 4);
    for (std::size_t i = 0; i < times; ++i)
        breakOnce(bytes, random);
    return bytes;
}

} // namespace nextgpt::fuzz

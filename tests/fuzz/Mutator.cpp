// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Mutator.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

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

bool isDigit(char byte) {
    return std::isdigit(static_cast<unsigned char>(byte)) != 0;
}

/// Whether a JSON object begins here, or behind the length that a safetensors file begins with.
bool isJson(std::string_view bytes) {
    return bytes.substr(0, 9).find('{') != std::string_view::npos;
}

/// The first string at or behind `from`, without its quotes; {npos, 0} if there is none.
std::pair<std::size_t, std::size_t> stringIn(std::string_view bytes, std::size_t from) {
    const std::size_t open = bytes.find('"', from);
    const std::size_t close = open == std::string_view::npos ? open : bytes.find('"', open + 1);
    if (close == std::string_view::npos)
        return {std::string_view::npos, 0};
    return {open + 1, close - open - 1};
}

} // namespace

/// Half of the numbers keep their length, on which a file's other fields may depend.
void Mutator::changeNumber(std::string& bytes, Random& random) const {
    constexpr std::array<std::string_view, 20> kValues{"0",          "1",
                                                       "-1",         "2",
                                                       "3",          "255",
                                                       "65536",      "2147483648",
                                                       "4294967296", "9223372036854775807",
                                                       "1e99",       "1e308",
                                                       "-1e-9",      "0.5",
                                                       "null",       "true",
                                                       "[]",         "18446744073709551616",
                                                       "{}",         "\"\""};
    std::size_t at = below(random, bytes.size());
    while (at < bytes.size() && !isDigit(bytes[at]))
        ++at;
    std::size_t end = at;
    while (end < bytes.size() && isDigit(bytes[end]))
        ++end;
    if (below(random, 2) == 0) {
        for (; at < end; ++at)
            bytes[at] = static_cast<char>('0' + below(random, 10));
    } else if (at < end) {
        bytes.replace(at, end - at, kValues[below(random, kValues.size())]);
    }
}

/// Replaces a key or a value by one of any file.
void Mutator::changeString(std::string& bytes, Random& random) const {
    const std::string& other = m_seeds[below(random, m_seeds.size())];
    const auto [from, length] = stringIn(other, below(random, other.size()));
    const auto [at, replaced] = stringIn(bytes, below(random, bytes.size()));
    if (from != std::string::npos && at != std::string::npos)
        bytes.replace(at, replaced, other, from, std::min<std::size_t>(length, 64));
}

void Mutator::changeTextOnce(std::string& bytes, Random& random) const {
    if (below(random, 3) == 0)
        changeString(bytes, random);
    else
        changeNumber(bytes, random);
}

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
    const bool onlyText = isJson(bytes) && below(random, 2) == 0;
    for (std::size_t i = 0; i < times; ++i)
        onlyText ? changeTextOnce(bytes, random) : damageOnce(bytes, random);
    return bytes;
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace nextgpt::fuzz {

/// Damages files reproducibly: a seed and a run number give the same bytes on every machine. Half of the runs
/// on a JSON text change only its numbers and strings, so that the parser accepts it and what is behind the
/// parser is reached.
class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::uint64_t seed)
        : m_seeds(std::move(seeds))
        , m_seed(seed) {}

    /// The undamaged files first.
    std::string make(std::uint64_t run) const;

private:
    using Random = std::mt19937_64;

    void damageOnce(std::string& bytes, Random& random) const;
    void changeTextOnce(std::string& bytes, Random& random) const;
    void changeNumber(std::string& bytes, Random& random) const;
    void changeString(std::string& bytes, Random& random) const;
    void overwriteInteger(std::string& bytes, Random& random) const;
    void spliceFromAnotherFile(std::string& bytes, Random& random) const;

    std::vector<std::string> m_seeds;
    std::uint64_t m_seed;
};

} // namespace nextgpt::fuzz

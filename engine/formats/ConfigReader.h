// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace nextgpt {

/// Ranges of numbers that several configurations have.
namespace ranges {
inline constexpr limits::Range<std::int64_t> kWidth{.min = 1, .max = limits::kNetworkChannels};
inline constexpr limits::Range<std::int64_t> kHiddenWidth{.min = 1, .max = 1 << 20}; ///< of feed-forward
inline constexpr auto kHeads = limits::kAttentionHeads;
inline constexpr limits::Range<std::int64_t> kLayers{.min = 1, .max = 1'024};
inline constexpr limits::Range<std::int64_t> kLayersPerBlock{.min = 1, .max = 64};
inline constexpr limits::Range<std::int64_t> kTokens{.min = 1, .max = 1 << 24};    ///< of a vocabulary
inline constexpr limits::Range<std::int64_t> kPositions{.min = 1, .max = 1 << 20}; ///< of a sequence
inline constexpr limits::Range<std::int64_t> kSide{.min = 1, .max = 1 << 14};      ///< pixels, samples
inline constexpr limits::Range<double> kEpsilon{.min = 0.0, .max = 1.0};           ///< of a normalisation
inline constexpr limits::Range<double> kPositiveFactor{.min = 1e-6, .max = 1e6};
} // namespace ranges

/// Reads the fields of one published configuration. A field that is absent or null has the given value, which
/// is the reference class's default. Every other field of the wrong type or outside its range throws
/// BundleInvalid naming the configuration, the field, its value and the range.
class ConfigReader {
public:
    /// `source` names the configuration in errors, e.g. "config.json of the UNet". `json` must outlive this
    /// object. Throws BundleInvalid unless it is an object.
    ConfigReader(const nlohmann::json& json, std::string source);

    std::int64_t integer(const char* key, std::int64_t absent,
                         const limits::Range<std::int64_t>& range) const;
    double real(const char* key, double absent, const limits::Range<double>& range) const;
    bool flag(const char* key, bool absent) const;
    std::string word(const char* key, const std::string& absent) const;
    const nlohmann::json& object(const char* key) const; ///< an absent one is empty

    using Integers = std::vector<std::int64_t>;
    using Words = std::vector<std::string>;

    /// Lists have 1 to 64 entries.
    Integers integers(const char* key, const Integers& absent,
                      const limits::Range<std::int64_t>& range) const;
    Words words(const char* key, const Words& absent) const;
    std::vector<Integers> integerLists(const char* key, const std::vector<Integers>& absent,
                                       const limits::Range<std::int64_t>& range) const;

    /// A field that published configurations write either as one number for all levels or as one per level.
    Integers integerPerLevel(const char* key, std::int64_t absent, std::size_t levels,
                             const limits::Range<std::int64_t>& range) const;

    [[noreturn]] void refuse(const std::string& why) const;

private:
    const nlohmann::json* find(const char* key) const; ///< null if absent or null
    std::int64_t integerOf(const nlohmann::json& value, const char* key,
                           const limits::Range<std::int64_t>& range) const;
    const nlohmann::json& listOf(const nlohmann::json& value, const char* key) const;
    [[noreturn]] void refuseValue(const char* key, const nlohmann::json& value,
                                  const std::string& wanted) const;

    const nlohmann::json& m_json;
    std::string m_source;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/RopeScaling.h"

#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace nextgpt {

namespace {

constexpr const char* kSource = "config.json of the language model";
constexpr limits::Range<double> kTheta{.min = 1.0, .max = 1e12};
constexpr limits::Range<double> kFactor{.min = 1.0, .max = 1024.0};
constexpr limits::Range<double> kFrequencyFactor{.min = 1e-3, .max = 1e6};
constexpr limits::Range<double> kWhole{.min = 1.0, .max = 1.0};

struct NamedKind {
    const char* name;
    RopeScaling::Kind kind;
};

constexpr std::array<NamedKind, 4> kKinds{{{"default", RopeScaling::Kind::None},
                                           {"linear", RopeScaling::Kind::Linear},
                                           {"dynamic", RopeScaling::Kind::Dynamic},
                                           {"llama3", RopeScaling::Kind::Llama3}}};

constexpr std::array kFields{"type",
                             "rope_type",
                             "rope_theta",
                             "factor",
                             "low_freq_factor",
                             "high_freq_factor",
                             "original_max_position_embeddings",
                             "partial_rotary_factor"};

/// The object of rotary parameters: transformers prefers the older key.
struct Place {
    const char* key;
    const nlohmann::json* parameters;
};

std::optional<Place> placeOf(const nlohmann::json& config) {
    for (const char* key : {"rope_scaling", "rope_parameters"})
        if (const auto found = config.find(key); found != config.end() && !found->is_null())
            return Place{key, &*found};
    return std::nullopt;
}

ConfigReader readerOf(const Place& place) {
    return {*place.parameters, std::string(kSource) + ", " + place.key};
}

RopeScaling::Kind kindOf(const ConfigReader& reader) {
    const std::string name = reader.word("rope_type", reader.word("type", "default"));
    for (const NamedKind& known : kKinds)
        if (name == known.name)
            return known.kind;
    reader.refuse("rotary positions scaled by " + quotedText(name) +
                  " are not supported; only linear, dynamic and llama3 are");
}

void requireKnownFields(const Place& place, const ConfigReader& reader) {
    for (const auto& [key, value] : place.parameters->items())
        if (!value.is_null() && std::ranges::find(kFields, key) == kFields.end())
            reader.refuse(quotedText(key) + " is not supported");
    reader.real("partial_rotary_factor", 1.0, kWhole);
}

} // namespace

RopeScaling RopeScaling::fromJson(const nlohmann::json& config, std::int64_t maxPositionEmbeddings) {
    const auto place = placeOf(config);
    if (!place)
        return {};
    const ConfigReader reader = readerOf(*place);
    RopeScaling scaling{.kind = kindOf(reader)};
    requireKnownFields(*place, reader);
    if (scaling.kind == Kind::None) {
        reader.real("factor", 1.0, kWhole); // a factor without a kind
        return scaling;
    }
    scaling.factor = reader.real("factor", 0.0, kFactor);
    if (scaling.factor == 0.0)
        reader.refuse("no factor");
    const ConfigReader whole(config, kSource);
    const std::int64_t original =
        whole.integer("original_max_position_embeddings", maxPositionEmbeddings, ranges::kPositions);
    scaling.originalMaxPositionEmbeddings =
        reader.integer("original_max_position_embeddings", original, ranges::kPositions);
    if (scaling.kind != Kind::Llama3)
        return scaling;
    scaling.lowFreqFactor = reader.real("low_freq_factor", 0.0, kFrequencyFactor);
    scaling.highFreqFactor = reader.real("high_freq_factor", 0.0, kFrequencyFactor);
    if (scaling.lowFreqFactor == 0.0 || scaling.highFreqFactor <= scaling.lowFreqFactor)
        reader.refuse("low_freq_factor and high_freq_factor are needed, the second one larger");
    return scaling;
}

double RopeScaling::thetaFromJson(const nlohmann::json& config, double absent) {
    const double theta = ConfigReader(config, kSource).real("rope_theta", absent, kTheta);
    const auto place = placeOf(config);
    return place ? readerOf(*place).real("rope_theta", theta, kTheta) : theta;
}

} // namespace nextgpt

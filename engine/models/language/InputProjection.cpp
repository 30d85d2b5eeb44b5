// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/InputProjection.h"

#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr limits::Range<std::int64_t> kBlocks{.min = 0, .max = ranges::kLayers.max};
constexpr std::array kModes{"linear", "grouping"}; // in the order of InputMode

std::array<std::int64_t, 3> blocksOf(const ConfigReader& reader, const std::array<std::int64_t, 3>& absent) {
    const auto blocks = reader.integers("blocks", {absent.begin(), absent.end()}, kBlocks);
    std::array<std::int64_t, 3> result{};
    if (blocks.size() != result.size())
        reader.refuse("blocks has not one number for each of the three stages");
    std::copy(blocks.begin(), blocks.end(), result.begin());
    return result;
}

std::string pathOf(InputMode mode) {
    return mode == InputMode::Grouping ? keys::kGroupingProjection : keys::kInputProjection;
}

std::variant<Linear, GroupingProjection> bodyOf(const Weights& weights, const InputProjectionConfig& config) {
    if (config.mode == InputMode::Linear)
        return Linear(weights, config.in, config.tokens * config.out);
    return GroupingProjection(weights, {.in = config.in,
                                        .out = config.out,
                                        .width = config.width,
                                        .heads = config.heads,
                                        .groups = config.groups,
                                        .tokens = config.tokens,
                                        .blocks = config.blocks});
}

} // namespace

std::string_view name(InputMode mode) {
    return kModes.at(static_cast<std::size_t>(mode));
}

std::optional<InputMode> inputModeFromName(std::string_view word) {
    const auto* const found = std::find(kModes.begin(), kModes.end(), word);
    return found == kModes.end() ? std::nullopt
                                 : std::optional(static_cast<InputMode>(found - kModes.begin()));
}

std::int64_t InputProjectionConfig::publishedTokens(InputMode mode) {
    return mode == InputMode::Grouping ? GroupingProjectionConfig{}.tokens : 1;
}

InputProjectionConfig InputProjectionConfig::fromJson(const nlohmann::json& json, const std::string& source) {
    const ConfigReader reader(json, source);
    const auto word = reader.word("mode", kModes.front());
    const auto mode = inputModeFromName(word);
    if (!mode)
        reader.refuse("mode " + quotedText(word) + " is not supported");
    InputProjectionConfig config;
    config.mode = *mode;
    config.in = reader.integer("in", config.in, ranges::kWidth);
    config.out = reader.integer("out", config.out, ranges::kWidth);
    config.tokens = reader.integer("tokens", publishedTokens(*mode), limits::kMediumTokens);
    config.width = reader.integer("width", config.width, ranges::kWidth);
    config.heads = reader.integer("heads", config.heads, ranges::kHeads);
    config.groups = reader.integer("groups", config.groups, ranges::kSide);
    config.blocks = blocksOf(reader, config.blocks);
    if (config.width % config.heads != 0)
        reader.refuse("heads do not divide width evenly");
    if (config.width % 2 != 0)
        reader.refuse("width is odd");
    return config;
}

nlohmann::json InputProjectionConfig::toJson() const {
    nlohmann::json json{{"mode", std::string(name(mode))}, {"in", in}, {"out", out}, {"tokens", tokens}};
    if (mode == InputMode::Grouping)
        json.update({{"width", width}, {"heads", heads}, {"groups", groups}, {"blocks", blocks}});
    return json;
}

InputProjection::InputProjection(const Weights& weights, const InputProjectionConfig& config)
    : m_config(config)
    , m_body(bodyOf(weights / pathOf(config.mode), config)) {
    (weights / pathOf(config.mode)).requireAllTaken();
}

at::Tensor InputProjection::operator()(const at::Tensor& embedding, const at::Generator& noise) const {
    if (const auto* grouping = std::get_if<GroupingProjection>(&m_body))
        return (*grouping)(embedding, gumbelNoise(noise));
    return std::get<Linear>(m_body)(embedding).unflatten(-1, {m_config.tokens, -1});
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/LoraConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <array>
#include <cmath>

namespace nextgpt {

namespace {

/// Options of PEFT that change what a branch computes, or that store tensors beside the branches.
constexpr std::array kUnsupported{"fan_in_fan_out", "modules_to_save",   "rank_pattern",
                                  "alpha_pattern",  "use_dora",          "lora_bias",
                                  "use_qalora",     "layer_replication", "trainable_token_indices",
                                  "arrow_config",   "target_parameters", "alora_invocation_tokens"};

/// Absent, null, false, and an empty list or object leave an option unused.
bool isSet(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null() || *found == false)
        return false;
    return !found->is_structured() || !found->empty();
}

void refuseUnsupported(const nlohmann::json& json, const ConfigReader& reader) {
    for (const char* key : kUnsupported)
        if (isSet(json, key))
            reader.refuse(std::string(key) + " is not supported");
    for (const auto& [key, only] : {std::pair("peft_type", "LORA"), std::pair("bias", "none")})
        if (const auto word = reader.word(key, only); word != only)
            reader.refuse(fmt::format("{} {} is not supported; only {} is", key, quotedText(word), only));
}

/// The one of two spellings that is there; refuses two that differ.
const char* spelling(const nlohmann::json& json, const ConfigReader& reader, const char* own,
                     const char* published) {
    if (json.contains(own) && json.contains(published) && json.at(own) != json.at(published))
        reader.refuse(fmt::format("{} and {} differ", own, published));
    return json.contains(published) ? published : own;
}

} // namespace

LoraConfig LoraConfig::fromJson(const nlohmann::json& json, const std::string& source) {
    const ConfigReader reader(json, source);
    refuseUnsupported(json, reader);
    const char* rankKey = spelling(json, reader, "rank", "r");
    const char* alphaKey = spelling(json, reader, "alpha", "lora_alpha");
    LoraConfig config{.rank = reader.integer(rankKey, 0, limits::kLoraRank)};
    if (config.rank == 0)
        reader.refuse("no rank of the LoRA branches (\"rank\" or \"r\")");
    const auto rank = static_cast<double>(config.rank);
    constexpr double kAbsent = -1.0;
    double alpha = reader.real(alphaKey, kAbsent, limits::kLoraAlpha);
    if (alpha == kAbsent && std::string_view(rankKey) == "r")
        reader.refuse("no lora_alpha beside r");
    alpha = alpha == kAbsent ? rank : alpha;
    config.alpha = reader.flag("use_rslora", false) ? alpha * std::sqrt(rank) : alpha;
    return config;
}

void requireRank(const WeightSource& learned, const LoraConfig& config) {
    for (const std::string& name : learned.untaken()) {
        if (!keys::isLoraTensor(name))
            continue;
        const auto shape = learned.shapeOf(name);
        const std::size_t axis = keys::isLoraA(name) ? 0 : 1;
        if (shape.size() == 2 && shape[axis] != config.rank)
            throw EngineError(ErrorCode::BundleMismatch,
                              fmt::format("the LoRA tensor {} has rank {}; the configuration says {}",
                                          quotedText(name), shape[axis], config.rank));
    }
}

} // namespace nextgpt

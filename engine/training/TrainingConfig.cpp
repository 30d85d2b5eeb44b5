// SPDX-License-Identifier: Apache-2.0
#include "engine/training/TrainingConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace nextgpt {

namespace {

using nlohmann::json;

/// Batch sizes of the paper, by stage.
constexpr std::array<std::int64_t, kTrainingStages.size()> kBatchSizes{18, 8, 4};
constexpr double kRate = 4e-4;
constexpr double kInstructRate = 5e-4;
constexpr double kPublishedRate = 5e-4; // of the scheduler, which overrides the configured one
constexpr double kVideoWeight = 2.0;    // of video distances in the third stage

std::set<LearningGroup> learningIn(TrainingStage stage) {
    switch (stage) {
    case TrainingStage::Encode:
        return {LearningGroup::InputProjection};
    case TrainingStage::Decode:
        return {LearningGroup::OutputProjections, LearningGroup::TokenRows};
    case TrainingStage::Instruct:
        return {kLearningGroups.begin(), kLearningGroups.end()};
    }
    return {};
}

void publish(TrainingConfig& config) {
    config.learning.insert(LearningGroup::TokenRows);
    config.tokenRows = TokenRows::All;
    config.promptFormat = PromptFormat::AsPublished;
    config.distance = ConditionDistance::EuclideanAsPublished;
    config.decay = RateDecay::AsPublished;
    config.repeatSmallGroups = true;
    config.similarLengths = false;
    for (auto& [group, rate] : config.rates) {
        config.publishedFirst = rate / kPublishedRate;
        rate = kPublishedRate;
    }
}

[[noreturn]] void refuse(const std::string& key, const std::string& why) {
    throw EngineError(ErrorCode::RequestInvalid, "training configuration: \"" + key + "\" " + why);
}

/// One key of the JSON form.
struct Field {
    const char* key;
    std::function<void(TrainingConfig&, const json&)> read;
    std::function<json(const TrainingConfig&)> write;
};

template<typename Value>
Field number(const char* key, Value TrainingConfig::*member, double least, double most) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                if (!value.is_number() || (std::is_integral_v<Value> && !value.is_number_integer()))
                    refuse(key, "is not a number of the expected kind");
                const double read = value.get<double>();
                if (!(read >= least && read <= most))
                    refuse(key, "is out of range");
                config.*member = value.get<Value>();
            },
            [=](const TrainingConfig& config) { return json(config.*member); }};
}

Field number(const char* key, std::int64_t TrainingConfig::*member,
             const limits::Range<std::int64_t>& range) {
    return number(key, member, static_cast<double>(range.min), static_cast<double>(range.max));
}

Field flag(const char* key, bool TrainingConfig::*member) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                if (!value.is_boolean())
                    refuse(key, "is neither true nor false");
                config.*member = value.get<bool>();
            },
            [=](const TrainingConfig& config) { return json(config.*member); }};
}

/// A value with a name.
template<typename Value>
Field word(const char* key, Value TrainingConfig::*member,
           std::optional<Value> (*fromName)(std::string_view)) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                const auto found =
                    value.is_string() ? fromName(value.get<std::string>()) : std::optional<Value>();
                if (!found)
                    refuse(key, "has an unknown value");
                config.*member = *found;
            },
            [=](const TrainingConfig& config) { return json(std::string(name(config.*member))); }};
}

Field groups(const char* key, std::set<LearningGroup> TrainingConfig::*member) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                (config.*member).clear();
                for (const json& item : value.is_array() ? value : json::array({0})) {
                    const auto group = item.is_string() ? learningGroupFromName(item.get<std::string>())
                                                        : std::optional<LearningGroup>();
                    if (!group)
                        refuse(key, "is not a list of groups");
                    (config.*member).insert(*group);
                }
            },
            [=](const TrainingConfig& config) {
                json list = json::array();
                for (const LearningGroup group : config.*member)
                    list.push_back(std::string(name(group)));
                return list;
            }};
}

/// The name of a LearningGroup or a modality → a number above or equal to 0.
template<typename Key, typename Read>
json numbersOf(const std::string& key, const json& value, const Read& keyOf,
               const std::function<void(Key, double)>& assign) {
    if (!value.is_object())
        refuse(key, "is not an object");
    for (const auto& [word, entry] : value.items()) {
        const auto found = keyOf(word);
        if (!found || !entry.is_number() || !(entry.template get<double>() >= 0))
            refuse(key, "has an invalid entry \"" + word + "\"");
        assign(*found, entry.template get<double>());
    }
    return value;
}

Field rates() {
    return {"learning_rates",
            [](TrainingConfig& config, const json& value) {
                if (value.is_number() && value.get<double>() >= 0) {
                    for (auto& [group, rate] : config.rates)
                        rate = value.get<double>();
                    return;
                }
                numbersOf<LearningGroup>(
                    "learning_rates", value, learningGroupFromName,
                    [&](LearningGroup group, double rate) { config.rates[group] = rate; });
            },
            [](const TrainingConfig& config) {
                json object = json::object();
                for (const auto& [group, rate] : config.rates)
                    object[std::string(name(group))] = rate;
                return object;
            }};
}

Field weights() {
    return {"distance_weights",
            [](TrainingConfig& config, const json& value) {
                const auto mediumOf = [](const std::string& word) {
                    const auto modality = modalityFromName(word);
                    return modality == Modality::Text ? std::optional<Modality>() : modality;
                };
                numbersOf<Modality>(
                    "distance_weights", value, mediumOf,
                    [&](Modality modality, double weight) { config.distanceWeights[modality] = weight; });
            },
            [](const TrainingConfig& config) {
                json object = json::object();
                for (const Modality modality : kMediaModalities)
                    object[std::string(name(modality))] = config.distanceWeights[modality];
                return object;
            }};
}

/// A number of a nested struct.
template<typename Nested, typename Value>
Field nested(const char* key, Nested TrainingConfig::*outer, Value Nested::*member, double most) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                const bool isKind = std::is_integral_v<Value> ? value.is_number_integer() : value.is_number();
                if (!isKind || !(value.get<double>() >= 0) || value.get<double>() > most)
                    refuse(key, "is out of range");
                (config.*outer).*member = value.get<Value>();
            },
            [=](const TrainingConfig& config) { return json((config.*outer).*member); }};
}

std::optional<PromptFormat> promptFormatFromName(std::string_view word) {
    if (word == "as_in_use")
        return PromptFormat::AsInUse;
    return word == "as_published" ? std::optional(PromptFormat::AsPublished) : std::nullopt;
}

std::string_view name(PromptFormat format) {
    return format == PromptFormat::AsInUse ? "as_in_use" : "as_published";
}

Field promptFormat() {
    return {"prompt_format",
            [](TrainingConfig& config, const json& value) {
                const auto found =
                    value.is_string() ? promptFormatFromName(value.get<std::string>()) : std::nullopt;
                if (!found)
                    refuse("prompt_format", "has an unknown value");
                config.promptFormat = *found;
            },
            [](const TrainingConfig& config) { return json(std::string(name(config.promptFormat))); }};
}

/// A mode with a name, or "as_in_bundle".
template<typename Mode>
Field mode(const char* key, std::optional<Mode> TrainingConfig::*member,
           std::optional<Mode> (*fromName)(std::string_view)) {
    return {key,
            [=](TrainingConfig& config, const json& value) {
                const auto found =
                    value.is_string() ? fromName(value.get<std::string>()) : std::optional<Mode>();
                if (!found && value != json("as_in_bundle"))
                    refuse(key, "has an unknown value");
                config.*member = found;
            },
            [=](const TrainingConfig& config) {
                const std::optional<Mode>& chosen = config.*member;
                return json(chosen ? std::string(name(*chosen)) : "as_in_bundle");
            }};
}

Field inputTokens() {
    return {"input_tokens",
            [](TrainingConfig& config, const json& value) {
                const bool isOwn = value == json("as_in_bundle");
                if (!isOwn && (!value.is_number_integer() || value < limits::kMediumTokens.min ||
                               value > limits::kMediumTokens.max))
                    refuse("input_tokens", "is neither \"as_in_bundle\" nor a number from 1 to 64");
                config.inputTokens = isOwn ? std::nullopt : std::optional(value.get<std::int64_t>());
            },
            [](const TrainingConfig& config) {
                return config.inputTokens ? json(*config.inputTokens) : json("as_in_bundle");
            }};
}

Field captionPrompt() {
    return {"caption_prompt",
            [](TrainingConfig& config, const json& value) {
                if (!value.is_string())
                    refuse("caption_prompt", "is not a text");
                config.captionPrompt = value.get<std::string>();
            },
            [](const TrainingConfig& config) { return json(config.captionPrompt); }};
}

const std::vector<Field>& fields() {
    constexpr double kMaxSteps = limits::kTrainingSteps.max;
    using Config = TrainingConfig;
    static const std::vector<Field> all{
        groups("learning", &Config::learning),
        word("token_rows", &Config::tokenRows, tokenRowsFromName),
        nested("lora_rank", &Config::lowRank, &LowRankOptions::rank, limits::kLoraRank.max),
        nested("lora_alpha", &Config::lowRank, &LowRankOptions::alpha, limits::kLoraAlpha.max),
        number("lora_dropout", &Config::lowRankDropout, 0.0, 0.99),
        groups("fresh", &Config::fresh),
        mode("output_mode", &Config::outputMode, projectionModeFromName),
        mode("input_mode", &Config::inputMode, inputModeFromName),
        inputTokens(),
        promptFormat(),
        captionPrompt(),
        flag("normalise_captions", &Config::normaliseCaptions),
        number("max_length", &Config::mostPositions, 8, 1e6),
        word("distance", &Config::distance, conditionDistanceFromName),
        weights(),
        number("latent_loss", &Config::latentLoss, 0.0, 1e6),
        number("latent_min_snr", &Config::latentMinSnr, 0.0, 1e6),
        rates(),
        nested("beta1", &Config::adamW, &AdamWOptions::beta1, 0.999999),
        nested("beta2", &Config::adamW, &AdamWOptions::beta2, 0.999999),
        nested("epsilon", &Config::adamW, &AdamWOptions::epsilon, 1.0),
        nested("weight_decay", &Config::adamW, &AdamWOptions::weightDecay, 1e3),
        word("decay", &Config::decay, rateDecayFromName),
        number("warm_up_share", &Config::warmUpShare, 0.0, 1.0),
        number("published_first", &Config::publishedFirst, 0.0, 1.0),
        number("clip_norm", &Config::clipNorm, 0.0, 1e12),
        number("batch_size", &Config::batchSize, limits::kBatchSize),
        number("accumulation", &Config::accumulation, limits::kBatchSize),
        number("epochs", &Config::epochs, 0.0, 1e6),
        number("steps", &Config::steps, 0, kMaxSteps),
        flag("repeat_small_groups", &Config::repeatSmallGroups),
        flag("similar_lengths", &Config::similarLengths),
        flag("recompute_activations", &Config::recomputeActivations),
        word("precision", &Config::precision, trainingPrecisionFromName),
        number("seed", &Config::seed, 0, 9e15),
        number("checkpoint_every", &Config::checkpointEvery, limits::kTrainingSteps),
        flag("keep_all_checkpoints", &Config::keepAllCheckpoints),
        number("validation_share", &Config::validationShare, 0.0, 0.9),
        number("patience", &Config::patience, 0, kMaxSteps),
        number("samples", &Config::samples, 0, 1'000),
        flag("sample_media", &Config::sampleMedia),
    };
    return all;
}

} // namespace

std::string_view name(TrainingPrecision precision) {
    return precision == TrainingPrecision::Float32 ? "float32" : "bfloat16";
}

std::optional<TrainingPrecision> trainingPrecisionFromName(std::string_view word) {
    if (word == "bf16") // as in runs of 0.2.0 and earlier
        return TrainingPrecision::BFloat16;
    for (const TrainingPrecision precision : kTrainingPrecisions)
        if (name(precision) == word)
            return precision;
    return std::nullopt;
}

TrainingConfig TrainingConfig::defaults(TrainingStage stage, Fidelity fidelity) {
    TrainingConfig config;
    config.stage = stage;
    config.learning = learningIn(stage);
    config.tokenRows = stage == TrainingStage::Decode ? TokenRows::Signals : TokenRows::Added;
    config.batchSize = kBatchSizes.at(static_cast<std::size_t>(stage));
    for (const LearningGroup group : kLearningGroups)
        config.rates[group] = stage == TrainingStage::Instruct ? kInstructRate : kRate;
    if (stage == TrainingStage::Instruct)
        config.distanceWeights[Modality::Video] = kVideoWeight;
    if (fidelity == Fidelity::AsPublished)
        publish(config);
    return config;
}

TrainingConfig TrainingConfig::with(const json& values) const {
    TrainingConfig config = *this;
    if (!values.is_object())
        throw EngineError(ErrorCode::RequestInvalid, "training configuration: not an object");
    for (const auto& [key, value] : values.items()) {
        if (key == "stage") {
            if (value != json(std::string(name(stage))))
                refuse(key, "is that of another stage");
            continue;
        }
        const auto field = std::find_if(fields().begin(), fields().end(),
                                        [&, wanted = key](const Field& f) { return f.key == wanted; });
        if (field == fields().end())
            refuse(key, "is unknown");
        field->read(config, value);
    }
    if (config.learning.empty())
        refuse("learning", "is empty");
    if (!limits::kLoraRank.contains(config.lowRank.rank))
        refuse("lora_rank", "is out of range");
    return config;
}

json TrainingConfig::toJson() const {
    json object = json::object();
    object["stage"] = std::string(name(stage));
    for (const Field& field : fields())
        object[field.key] = field.write(*this);
    return object;
}

} // namespace nextgpt

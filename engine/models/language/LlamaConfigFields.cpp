// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/LlamaConfigFields.h"

#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"
#include "engine/models/language/LlamaConfig.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace nextgpt {

namespace {

constexpr const char* kSource = "config.json of the language model";
constexpr std::size_t kMaxValueBytes = 64;           ///< of a value in an error
constexpr std::int64_t kDefaultMistralWindow = 4096; ///< of transformers' MistralConfig
constexpr std::array<std::string_view, 2> kModelTypes{"llama", "mistral"};
constexpr std::array<std::string_view, 3> kArchitectures{"LlamaForCausalLM", "LLaMAForCausalLM",
                                                         "MistralForCausalLM"};
constexpr std::array<std::string_view, 2> kActivations{"silu", "swish"}; ///< two names of one function
constexpr limits::Range<std::int64_t> kWindow{.min = 1, .max = 1LL << 40};

/// Fields that LlamaConfig::fromJson() and this file read.
constexpr auto kRead = std::to_array<std::string_view>({"architectures",
                                                        "attention_bias",
                                                        "head_dim",
                                                        "hidden_act",
                                                        "hidden_size",
                                                        "intermediate_size",
                                                        "layer_types",
                                                        "max_position_embeddings",
                                                        "mlp_bias",
                                                        "model_type",
                                                        "num_attention_heads",
                                                        "num_hidden_layers",
                                                        "num_key_value_heads",
                                                        "original_max_position_embeddings",
                                                        "partial_rotary_factor",
                                                        "rms_norm_eps",
                                                        "rope_parameters",
                                                        "rope_scaling",
                                                        "rope_theta",
                                                        "sliding_window",
                                                        "tie_word_embeddings",
                                                        "use_sliding_window",
                                                        "vocab_size"});

/// Fields of published configurations that do not change what a forward pass computes: provenance, ids (the
/// tokenizer has them), training, outputs of Python's classes, and presets of its generation.
constexpr auto kWithoutEffect = std::to_array<std::string_view>({"_attn_implementation",
                                                                 "_attn_implementation_autoset",
                                                                 "_commit_hash",
                                                                 "_flash_attn_2_enabled",
                                                                 "_name_or_path",
                                                                 "attention_dropout",
                                                                 "bos_token_id",
                                                                 "chunk_size_feed_forward",
                                                                 "decoder_start_token_id",
                                                                 "diversity_penalty",
                                                                 "dtype",
                                                                 "encoder_no_repeat_ngram_size",
                                                                 "eos_token_id",
                                                                 "finetuning_task",
                                                                 "id2label",
                                                                 "initializer_range",
                                                                 "is_llama_config",
                                                                 "label2id",
                                                                 "length_penalty",
                                                                 "max_length",
                                                                 "max_sequence_length",
                                                                 "min_length",
                                                                 "no_repeat_ngram_size",
                                                                 "num_beam_groups",
                                                                 "num_beams",
                                                                 "num_return_sequences",
                                                                 "pad_token_id",
                                                                 "prefix",
                                                                 "pretraining_tp",
                                                                 "problem_type",
                                                                 "repetition_penalty",
                                                                 "return_dict",
                                                                 "sep_token_id",
                                                                 "temperature",
                                                                 "tokenizer_class",
                                                                 "top_k",
                                                                 "top_p",
                                                                 "torch_dtype",
                                                                 "transformers.js_config",
                                                                 "transformers_version",
                                                                 "typical_p",
                                                                 "unk_token_id",
                                                                 "unsloth_fixed",
                                                                 "unsloth_version",
                                                                 "use_cache"});

bool isText(const nlohmann::json& value, std::string_view text) {
    return value.is_string() && value.get_ref<const std::string&>() == text;
}

bool isHarmless(const nlohmann::json& value) {
    const bool isFalse = value.is_boolean() && !value.get<bool>();
    return value.is_null() || isFalse || isText(value, "") || (value.is_structured() && value.empty());
}

bool isListed(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

void requireKnownArchitecture(const nlohmann::json& json, const ConfigReader& reader) {
    const std::string type = reader.word("model_type", "llama");
    if (!isListed(kModelTypes, type))
        reader.refuse("model_type " + quotedText(type) + " is not supported; only llama and mistral are");
    for (const std::string& name : reader.words("architectures", {}))
        if (!isListed(kArchitectures, name))
            reader.refuse("architecture " + quotedText(name) + " is not supported; only LlamaForCausalLM is");
    const std::string activation = reader.word("hidden_act", "silu");
    if (!isListed(kActivations, activation))
        reader.refuse("hidden_act " + quotedText(activation) + " is not supported; only silu is");
    if (const auto factor = json.find("partial_rotary_factor"); factor != json.end())
        reader.real("partial_rotary_factor", 1.0, {.min = 1.0, .max = 1.0});
}

/// Every layer attends to the whole context.
void requireWholeAttention(const nlohmann::json& json, const LlamaConfig& config,
                           const ConfigReader& reader) {
    const bool isMistral = reader.word("model_type", "") == "mistral";
    const std::int64_t length = config.contextLength();
    const std::int64_t absent =
        isMistral && !json.contains("sliding_window") ? kDefaultMistralWindow : length;
    const std::int64_t window = reader.integer("sliding_window", absent, kWindow);
    if (window < length && reader.flag("use_sliding_window", true))
        reader.refuse(fmt::format("sliding_window {} is not supported below the context of {} positions",
                                  window, length));
    if (const auto types = json.find("layer_types"); types != json.end() && !types->is_null()) {
        const bool isWhole = types->is_array() && std::ranges::all_of(*types, [](const nlohmann::json& type) {
                                 return isText(type, "full_attention");
                             });
        if (!isWhole)
            reader.refuse("layer_types other than full_attention are not supported");
    }
}

} // namespace

void requireSupportedFields(const nlohmann::json& json, const LlamaConfig& config) {
    const ConfigReader reader(json, kSource);
    requireKnownArchitecture(json, reader);
    requireWholeAttention(json, config, reader);
    for (const auto& [key, value] : json.items())
        if (!isListed(kRead, key) && !isListed(kWithoutEffect, key) && !isHarmless(value))
            reader.refuse(quotedText(key) + " with the value " +
                          value.dump(-1, ' ', /*ensure_ascii=*/true).substr(0, kMaxValueBytes) +
                          " is not supported");
}

} // namespace nextgpt

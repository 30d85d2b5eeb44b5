// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufLlamaConfig.h"

#include "engine/core/Limits.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::string_view kPrefix = "llama.";

struct Entry {
    const char* key;
    const char* field; ///< of config.json
};

constexpr std::array<Entry, 5> kWholeNumbers{{{"llama.block_count", "num_hidden_layers"},
                                              {"llama.context_length", "max_position_embeddings"},
                                              {"llama.embedding_length", "hidden_size"},
                                              {"llama.feed_forward_length", "intermediate_size"},
                                              {"llama.attention.head_count", "num_attention_heads"}}};

/// Entries that ggufLlamaConfig() reads, and those that change nothing.
constexpr auto kKnown = std::to_array<std::string_view>(
    {"llama.attention.head_count", "llama.attention.head_count_kv", "llama.attention.key_length",
     "llama.attention.layer_norm_rms_epsilon", "llama.attention.sliding_window",
     "llama.attention.value_length", "llama.block_count", "llama.context_length", "llama.embedding_length",
     "llama.feed_forward_length", "llama.rope.dimension_count", "llama.rope.freq_base",
     "llama.rope.scale_linear", "llama.rope.scaling.factor", "llama.rope.scaling.finetuned",
     "llama.rope.scaling.original_context_length", "llama.rope.scaling.type", "llama.tensor_data_layout",
     "llama.vocab_size"});

std::int64_t wholeNumber(const GgufFile& file, const std::string& key) {
    const auto value = file.integer(key);
    if (!value)
        file.refuse("no entry " + quotedText(key));
    return *value;
}

double floatingNumber(const GgufFile& file, const std::string& key) {
    const auto value = file.real(key);
    if (!value)
        file.refuse("no entry " + quotedText(key));
    return *value;
}

/// Zero and false mean that an option is not used.
bool isUnused(const GgufValue& value) {
    const auto* const whole = std::get_if<std::int64_t>(&value);
    const auto* const flag = std::get_if<bool>(&value);
    return (whole != nullptr && *whole == 0) || (flag != nullptr && !*flag);
}

void requireKnownEntries(const GgufFile& file) {
    for (const auto& [key, value] : file.metadata())
        if (key.starts_with(kPrefix) && std::ranges::find(kKnown, key) == kKnown.end() && !isUnused(value))
            file.refuse("the entry " + quotedText(key) + " asks for something that is not supported");
}

nlohmann::json ropeScaling(const GgufFile& file) {
    const auto type = file.text("llama.rope.scaling.type");
    const auto older = file.real("llama.rope.scale_linear"); // before llama.cpp had kinds of scaling
    if (type && *type != "none")
        return {{"rope_type", *type}, {"factor", floatingNumber(file, "llama.rope.scaling.factor")}};
    return older ? nlohmann::json{{"rope_type", "linear"}, {"factor", *older}} : nlohmann::json();
}

/// The width of a head, which several entries state.
std::int64_t headWidth(const GgufFile& file, const nlohmann::json& config) {
    const std::int64_t heads = ggufAttentionHeads(file).queries;
    const std::int64_t width = file.integer("llama.attention.key_length")
                                   .value_or(config.at("hidden_size").get<std::int64_t>() / heads);
    for (const char* key : {"llama.attention.value_length", "llama.rope.dimension_count"})
        if (file.integer(key).value_or(width) != width)
            file.refuse(std::string(key) + " differs from the width of a head, which is not supported");
    return width;
}

} // namespace

void requireLlamaArchitecture(const GgufFile& file) {
    const auto architecture = file.text("general.architecture");
    if (!architecture)
        file.refuse("no general.architecture");
    if (*architecture != "llama")
        file.refuse("the architecture " + quotedText(*architecture) + " is not supported; only llama is");
}

AttentionHeads ggufAttentionHeads(const GgufFile& file) {
    const std::int64_t queries = wholeNumber(file, "llama.attention.head_count");
    const std::int64_t keys = file.integer("llama.attention.head_count_kv").value_or(queries);
    for (const std::int64_t heads : {queries, keys})
        if (!limits::kAttentionHeads.contains(heads))
            file.refuse(fmt::format("the number of attention heads is not from {} to {}",
                                    limits::kAttentionHeads.min, limits::kAttentionHeads.max));
    return {.queries = queries, .keys = keys};
}

nlohmann::json ggufLlamaConfig(const GgufFile& file) {
    requireKnownEntries(file);
    nlohmann::json config{{"model_type", "llama"}, {"hidden_act", "silu"}};
    for (const Entry& entry : kWholeNumbers)
        config[entry.field] = wholeNumber(file, entry.key);
    config["num_key_value_heads"] = ggufAttentionHeads(file).keys;
    config["head_dim"] = headWidth(file, config);
    config["rms_norm_eps"] = floatingNumber(file, "llama.attention.layer_norm_rms_epsilon");
    config["rope_theta"] = file.real("llama.rope.freq_base").value_or(10'000.0);
    config["rope_scaling"] = ropeScaling(file);
    if (const auto window = file.integer("llama.attention.sliding_window").value_or(0); window != 0)
        config["sliding_window"] = window;
    const auto table = file.tensors().find("token_embd.weight");
    if (table == file.tensors().end())
        file.refuse("no tensor \"token_embd.weight\"");
    config["vocab_size"] = table->second.shape.front();
    config["tie_word_embeddings"] = !file.tensors().contains("output.weight");
    config["attention_bias"] = file.tensors().contains("blk.0.attn_q.bias");
    config["mlp_bias"] = file.tensors().contains("blk.0.ffn_gate.bias");
    return config;
}

} // namespace nextgpt

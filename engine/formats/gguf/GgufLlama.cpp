// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufLlama.h"

#include "engine/formats/gguf/GgufLlamaConfig.h"
#include "engine/io/QuotedText.h"
#include "engine/weights/ShapeCheck.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace nextgpt {

namespace {

struct Renamed {
    std::string_view stored;
    std::string_view name;
};

constexpr std::array<Renamed, 3> kOutside{
    {{"token_embd", "model.embed_tokens"}, {"output_norm", "model.norm"}, {"output", "lm_head"}}};
constexpr std::array<Renamed, 9> kInLayer{{{"attn_norm", "input_layernorm"},
                                           {"attn_q", "self_attn.q_proj"},
                                           {"attn_k", "self_attn.k_proj"},
                                           {"attn_v", "self_attn.v_proj"},
                                           {"attn_output", "self_attn.o_proj"},
                                           {"ffn_norm", "post_attention_layernorm"},
                                           {"ffn_gate", "mlp.gate_proj"},
                                           {"ffn_up", "mlp.up_proj"},
                                           {"ffn_down", "mlp.down_proj"}}};
constexpr std::string_view kLayer = "blk.";

std::optional<std::string> renamed(std::span<const Renamed> names, std::string_view path) {
    const auto found = std::ranges::find(names, path, &Renamed::stored);
    return found == names.end() ? std::nullopt : std::optional(std::string(found->name));
}

/// transformers' name, or llama.cpp's own for a tensor that LLaMA does not have.
std::string translated(const std::string& stored) {
    const std::size_t end = stored.rfind('.');
    if (end == std::string::npos)
        return stored;
    const std::string_view path = std::string_view(stored).substr(0, end);
    const std::string suffix = stored.substr(end); // ".weight" or ".bias"
    if (const auto name = renamed(kOutside, path))
        return *name + suffix;
    const std::size_t dot = path.find('.', kLayer.size());
    if (!path.starts_with(kLayer) || dot == std::string_view::npos)
        return stored;
    const auto name = renamed(kInLayer, path.substr(dot + 1));
    return name ? "model.layers." + std::string(path.substr(kLayer.size(), dot - kLayer.size())) + '.' +
                      *name + suffix
                : stored;
}

/// Rows 2j and 2j + 1 of each head become the rows j and j + d/2. A row is a run of whole blocks.
StoredTensor withHalvesApart(const StoredTensor& stored, std::int64_t heads) {
    const std::int64_t rows = stored.shape.front();
    const std::int64_t half = rows / heads / 2;
    const auto rowBytes = stored.bytes->size() / static_cast<std::size_t>(rows);
    const auto ordered = std::make_shared<std::vector<std::byte>>(stored.bytes->size());
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t inHead = row % (2 * half);
        const std::int64_t from = row - inHead + inHead % half * 2 + inHead / half;
        std::memcpy(ordered->data() + static_cast<std::size_t>(row) * rowBytes,
                    stored.bytes->data() + static_cast<std::size_t>(from) * rowBytes, rowBytes);
    }
    return {.format = stored.format, .shape = stored.shape, .bytes = std::span(*ordered), .owner = ordered};
}

} // namespace

GgufLlama::GgufLlama(const std::filesystem::path& path)
    : m_file(path) {
    requireLlamaArchitecture(m_file);
    for (const auto& [stored, tensor] : m_file.tensors())
        if (const std::string name = translated(stored); !m_stored.emplace(name, stored).second)
            m_file.refuse("two tensors for " + quotedText(name));
    for (const char* key : {"general.architecture", "general.name", "tokenizer.ggml.model"})
        if (const auto text = m_file.text(key))
            m_metadata.emplace(key, *text);
}

std::map<std::string, TensorSummary> GgufLlama::summaries() const {
    std::map<std::string, TensorSummary> result;
    for (const auto& [name, stored] : m_stored) {
        const GgufTensor& tensor = m_file.tensors().at(stored);
        result[name] = {.dtypeName = tensor.type.name,
                        .shape = tensor.shape,
                        .bytes = tensor.bytes,
                        .format = tensor.type.format};
    }
    return result;
}

std::int64_t GgufLlama::headsOf(const std::string& name) const {
    if (name.find(".self_attn.q_proj.") != std::string::npos)
        return ggufAttentionHeads(m_file).queries;
    return name.find(".self_attn.k_proj.") != std::string::npos ? ggufAttentionHeads(m_file).keys : 0;
}

StoredTensor GgufLlama::takeStored(const std::string& name, at::IntArrayRef shape) {
    const StoredTensor stored = takeInFileOrder(name, shape);
    const std::int64_t heads = headsOf(name);
    return heads == 0 ? stored : withHalvesApart(stored, heads);
}

StoredTensor GgufLlama::takeDescription(const std::string& name, at::IntArrayRef shape) {
    StoredTensor stored = takeInFileOrder(name, shape);
    stored.bytes.reset();
    return stored;
}

StoredTensor GgufLlama::takeInFileOrder(const std::string& name, at::IntArrayRef shape) {
    requireShape(name, shapeOf(name), shape);
    const std::int64_t heads = headsOf(name);
    if (heads != 0 && shape.front() % (2 * heads) != 0)
        m_file.refuse("the rows of " + quotedText(name) + " are no whole heads");
    m_taken.insert(name);
    return m_file.stored(m_stored.at(name));
}

bool GgufLlama::has(const std::string& name) const {
    return m_stored.contains(name);
}

std::vector<std::int64_t> GgufLlama::shapeOf(const std::string& name) const {
    const auto found = m_stored.find(name);
    if (found == m_stored.end())
        throwMissing(name, m_file.path().string());
    return m_file.tensors().at(found->second).shape;
}

std::vector<std::string> GgufLlama::untaken() const {
    std::vector<std::string> names;
    for (const auto& [name, stored] : m_stored)
        if (!m_taken.contains(name))
            names.push_back(name);
    return names;
}

nlohmann::json GgufLlama::config() const {
    return ggufLlamaConfig(m_file);
}

} // namespace nextgpt

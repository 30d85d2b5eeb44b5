// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/GroupingProjection.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace nextgpt {

/// How the input projection maps a medium to positions of the language model.
enum class InputMode {
    Linear,   ///< one matrix on the medium's embedding, as in the released checkpoint
    Grouping, ///< GroupingProjection on the embeddings of its patches
};

std::string_view name(InputMode mode); ///< "linear" or "grouping"
std::optional<InputMode> inputModeFromName(std::string_view name);

/// Sizes of the input projection; the defaults are those of NExT-GPT 7B.
struct InputProjectionConfig {
    InputMode mode = InputMode::Linear;
    std::int64_t in = 1024;  ///< width E of ImageBind's embeddings
    std::int64_t out = 4096; ///< width D of the language model
    std::int64_t tokens = 1; ///< positions n that a medium takes; GroupingProjectionConfig::tokens
    // Grouping, as in GroupingProjectionConfig
    std::int64_t width = GroupingProjectionConfig{}.width;
    std::int64_t heads = GroupingProjectionConfig{}.heads;
    std::int64_t groups = GroupingProjectionConfig{}.groups;
    std::array<std::int64_t, 3> blocks = GroupingProjectionConfig{}.blocks;

    /// The number of tokens that NExT-GPT has in a mode: 1 or 8.
    static std::int64_t publishedTokens(InputMode mode);

    /// `mode` is "linear" or "grouping"; sizes that are not stated are NExT-GPT's for the mode. `source`
    /// names the configuration in errors. Throws BundleInvalid for another mode and for a size out of range.
    static InputProjectionConfig fromJson(const nlohmann::json& json, const std::string& source);

    nlohmann::json toJson() const;
};

/// Maps a medium to input positions of the language model. Linear: NExT-GPT's `llama_proj`, a torch.nn.Linear
/// on ImageBind's embedding. The published one gives one position; with n tokens its output is n vectors, one
/// after the other. Grouping: `mm_input_projector` of the newer published version, on ImageBind's patches.
class InputProjection {
public:
    /// `weights` is the root of NExT-GPT's own tensors.
    InputProjection(const Weights& weights, const InputProjectionConfig& config);

    const InputProjectionConfig& config() const { return m_config; }

    /// The number n of positions that a medium takes.
    std::int64_t tokens() const { return m_config.tokens; }

    /// Whether the input is the embeddings of all patches instead of one embedding.
    bool takesPatches() const { return m_config.mode == InputMode::Grouping; }

    /// embedding [B,E], or patches [B,P,E] if it takes patches → [B,n,D]. `noise`, on the network's device,
    /// is for training: the generator of the noise of assignments to groups, of which Linear has none.
    at::Tensor operator()(const at::Tensor& embedding, const at::Generator& noise = {}) const;

private:
    InputProjectionConfig m_config;
    std::variant<Linear, GroupingProjection> m_body;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufFile.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// Throws WeightsInvalid unless the file's general.architecture is llama, naming it.
void requireLlamaArchitecture(const GgufFile& file);

/// Heads of the queries, and of the keys and values (fewer with grouped-query attention).
struct AttentionHeads {
    std::int64_t queries = 1;
    std::int64_t keys = 1;
};

/// Throws WeightsInvalid unless both numbers are in limits::kAttentionHeads.
AttentionHeads ggufAttentionHeads(const GgufFile& file);

/// The metadata "llama.…" as a config.json of transformers' LlamaForCausalLM. Throws WeightsInvalid naming an
/// entry that is missing, of the wrong type or unknown.
nlohmann::json ggufLlamaConfig(const GgufFile& file);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

struct LlamaConfig;

/// Checks the fields of a language model's config.json that LlamaConfig does not hold. Throws BundleInvalid
/// naming the first one that asks for something that is not computed: another architecture, activation or
/// attention window, quantised weights, and every field that is unknown and not null, false or empty.
void requireSupportedFields(const nlohmann::json& json, const LlamaConfig& config);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/models/ByteLevelModel.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// Whether the content of a tokenizer.json describes a byte-level vocabulary.
bool isByteLevel(const nlohmann::json& tokenizer);

/// The content of a tokenizer.json with a byte-level vocabulary such as Llama 3's (Hugging Face's
/// tokenizers). Its post-processor says which token begins a text; which one ends it is only in config.json.
/// Throws BundleInvalid naming what is not supported: normalisers, a leading space that is added, and other
/// steps than Split, Digits and ByteLevel. `source` names the file in errors.
ByteLevelModel byteLevelModel(const nlohmann::json& tokenizer, const std::string& source);

} // namespace nextgpt

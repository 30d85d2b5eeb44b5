// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

/// The parts of a bundle besides the decoders, which are called like their medium: keys of bundle.json's
/// "parts", and what findings about weights refer to.
namespace nextgpt::bundle_parts {

inline constexpr const char* kLanguageModel = "llm"; ///< a folder or a GGUF file
inline constexpr const char* kImageBind = "imagebind";
inline constexpr const char* kLearned = "nextgpt"; ///< NExT-GPT's trained tensors

inline constexpr std::array<std::string_view, 3> kRequired{kLanguageModel, kImageBind, kLearned};

} // namespace nextgpt::bundle_parts

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>

namespace nextgpt {

/// A JSON object of a tokenizer. Throws FileUnreadable, or BundleInvalid when it is none or larger than
/// `limitBytes`.
nlohmann::json readTokenizerJson(const std::filesystem::path& file, std::int64_t limitBytes);

} // namespace nextgpt

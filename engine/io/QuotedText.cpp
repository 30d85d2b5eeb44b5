// SPDX-License-Identifier: Apache-2.0
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxBytes = 128;

} // namespace

std::string quotedText(std::string_view text) {
    // Truncation may split a character; its remaining bytes are replaced like any invalid UTF-8.
    return nlohmann::json(text.substr(0, kMaxBytes))
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace nextgpt

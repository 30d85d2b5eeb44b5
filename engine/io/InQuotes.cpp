// SPDX-License-Identifier: Apache-2.0
#include "engine/io/InQuotes.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::size_t kMostBytes = 128;

} // namespace

std::string inQuotes(std::string_view text) {
    // The cut may fall inside a character; such a rest is replaced, not an error.
    return nlohmann::json(text.substr(0, kMostBytes))
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace nextgpt

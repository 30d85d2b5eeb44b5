// SPDX-License-Identifier: Apache-2.0
#include "engine/text/TokenizerJson.h"

#include "engine/core/Error.h"
#include "engine/io/TextFile.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

nlohmann::json readTokenizerJson(const std::filesystem::path& file, std::int64_t limitBytes) {
    auto json = nlohmann::json::parse(readTextFile(file, limitBytes), nullptr, false);
    if (!json.is_object())
        throw EngineError(ErrorCode::BundleInvalid, file.string() + " is no JSON object");
    return json;
}

} // namespace nextgpt

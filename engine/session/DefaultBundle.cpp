// SPDX-License-Identifier: Apache-2.0
#include "engine/session/DefaultBundle.h"

#include "engine/core/Error.h"

#include <cstdlib>
#include <string>
#include <vector>

namespace nextgpt {

std::filesystem::path defaultBundle() {
    std::vector<std::filesystem::path> places;
    if (const char* named = std::getenv("NEXTGPT_BUNDLE"); named != nullptr && *named != '\0')
        return named; // a wish that is not fulfilled must fail under its own name, not be replaced
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (!program.empty())
        places.push_back(program.parent_path().parent_path() / "share" / "nextgpt" / "pocket");
    places.emplace_back(NEXTGPT_SOURCE_BUNDLE);
    std::string looked;
    for (const auto& place : places) {
        if (std::filesystem::exists(place / "bundle.json", ignored))
            return place;
        looked += (looked.empty() ? "" : ", ") + place.string();
    }
    throw EngineError(ErrorCode::BundleMissing, "no bundle.json in " + looked);
}

} // namespace nextgpt

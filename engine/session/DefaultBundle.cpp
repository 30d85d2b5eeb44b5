// SPDX-License-Identifier: Apache-2.0
#include "engine/session/DefaultBundle.h"

#include "engine/core/Error.h"

#include <array>
#include <cstdlib>
#include <string>

namespace nextgpt {

std::filesystem::path defaultBundle() {
    // If the requested bundle is unusable, report that instead of silently using another one.
    if (const char* named = std::getenv("NEXTGPT_BUNDLE"); named != nullptr && *named != '\0')
        return named;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::array<std::filesystem::path, 2> candidates{
        program.parent_path() / NEXTGPT_INSTALLED_BUNDLE,
        (program / NEXTGPT_SOURCE_BUNDLE).lexically_normal(),
    };
    std::string searched;
    for (const auto& place : candidates) {
        if (std::filesystem::exists(place / "bundle.json", ignored))
            return place;
        searched += (searched.empty() ? "" : ", ") + place.string();
    }
    throw EngineError(ErrorCode::BundleMissing, "no bundle.json in " + searched);
}

} // namespace nextgpt

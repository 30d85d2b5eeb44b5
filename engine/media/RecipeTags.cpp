// SPDX-License-Identifier: Apache-2.0
#include "engine/media/RecipeTags.h"

#include "engine/core/Log.h"

namespace nextgpt {

std::vector<std::pair<std::string, std::string>> recipeTags(const Recipe& recipe) {
    return {
        {"nextgpt.prompt", recipe.prompt},
        {"nextgpt.seed", std::to_string(recipe.seed)},
        {"nextgpt.sampler", recipe.sampler},
        {"nextgpt.steps", std::to_string(recipe.steps)},
        {"nextgpt.guidance", fmt::format("{}", recipe.guidance)},
        {"nextgpt.bundle", recipe.bundleName},
        {"nextgpt.bundle_sha256", recipe.bundleHash},
    };
}

} // namespace nextgpt

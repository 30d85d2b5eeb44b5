// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/RecipeMetadata.h"

#include "engine/core/Keys.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

std::vector<std::pair<std::string, std::string>> recipeMetadata(const Recipe& recipe) {
    // Not with operator+: GCC 12 then warns of bounds in an inlined std::string that is moved into a pair.
    const auto tag = [](const char* key) { return std::string(keys::kTagPrefix).append(key); };
    std::vector<std::pair<std::string, std::string>> metadata{
        {tag(keys::kPrompt), recipe.prompt},
        {tag(keys::kSeed), std::to_string(recipe.seed)},
        {tag(keys::kSampler), recipe.sampler},
        {tag(keys::kSteps), std::to_string(recipe.steps)},
        {tag(keys::kGuidance), fmt::format("{}", recipe.guidance)},
        {tag(keys::kBundle), recipe.bundleName},
        {tag(keys::kBundleSha256), recipe.bundleHash},
    };
    if (!recipe.decodedIn.empty())
        metadata.emplace_back(tag(keys::kDecodedIn), recipe.decodedIn);
    return metadata;
}

} // namespace nextgpt

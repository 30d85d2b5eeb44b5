// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/VideoNetworks.h"

#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

VideoNetworks VideoNetworks::load(const std::filesystem::path& folder, const Placement& placement) {
    const auto config = UNet3dConfig::fromJson(readJsonFile(folder / "unet" / "config.json"));
    LatentParts parts = LatentParts::load(folder, config.inChannels, placement); // the small ones first
    return {UNet3d(Weights(openCheckpoint(folder / "unet"), placement), config), std::move(parts)};
}

} // namespace nextgpt

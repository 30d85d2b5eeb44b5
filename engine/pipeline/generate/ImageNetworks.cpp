// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/ImageNetworks.h"

#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

ImageNetworks ImageNetworks::load(const std::filesystem::path& folder, const Placement& placement) {
    const auto config = UNet2dConfig::fromJson(readJsonFile(folder / "unet" / "config.json"));
    LatentParts parts = LatentParts::load(folder, config.inChannels, placement); // the small ones first
    return {UNet2d(Weights(openCheckpoint(folder / "unet"), placement), config), std::move(parts)};
}

} // namespace nextgpt

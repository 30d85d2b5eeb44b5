// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/formats/ShardedCheckpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/models/audio/ClapTextConfig.h"
#include "engine/models/audio/HifiGanConfig.h"
#include "engine/models/diffusion/AutoencoderKlConfig.h"
#include "engine/models/diffusion/ClipTextConfig.h"
#include "engine/models/diffusion/UNet2dConfig.h"
#include "engine/models/diffusion/UNet3dConfig.h"
#include "engine/models/language/LlamaConfig.h"
#include "engine/models/language/LoraConfig.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/models/perception/ImageBindConfig.h"
#include "engine/tools/arguments/RequestJson.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

#include <nlohmann/json.hpp>

namespace nextgpt::fuzz {

const char* const kTargetName = "json";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path root = NEXTGPT_SOURCE_DIR;
    std::vector<std::filesystem::path> paths{root / "tests/fuzz/corpus/json"};
    for (const char* part : {"llm", "imagebind", "image/unet", "image/vae", "image/text_encoder",
                             "image/scheduler", "video/unet", "audio/unet", "audio/vocoder"})
        paths.push_back(root / "resources/pocket/bundle" / part);
    return paths;
}

void readOne(const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    scratch.link("bundle.json", file);
    attempt([&] { Bundle::open(scratch.path()); });
    const std::filesystem::path shards =
        std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/safetensors";
    scratch.link("one.safetensors", shards / "one.safetensors");
    attempt([&] { ShardedCheckpoint(scratch.link("model.safetensors.index.json", file)); });
    const nlohmann::json json = readJsonFile(file);
    attempt([&] { LlamaConfig::fromJson(json); });
    attempt([&] { LoraConfig::fromJson(json, "adapter_config.json"); });
    attempt([&] { OutputProjectionConfig::fromJson(json); });
    attempt([&] { ImageBindConfig::fromJson(json); });
    attempt([&] { ClipTextConfig::fromJson(json); });
    attempt([&] { AutoencoderKlConfig::fromJson(json); });
    attempt([&] { UNet2dConfig::fromJson(json); });
    attempt([&] { UNet3dConfig::fromJson(json); });
    attempt([&] { ClapTextConfig::fromJson(json); });
    attempt([&] { HifiGanConfig::fromJson(json); });
    attempt([&] { SchedulerConfig::fromJson(json); });
    attempt([&] { tools::requestFromJson(json, {}); });
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/HifiGanConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxKernel = 1024;
constexpr std::size_t kMaxLevels = 16;

using Numbers = std::vector<std::int64_t>;

[[noreturn]] void refuse(const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "config.json of the vocoder: " + why);
}

bool isBetween(std::int64_t value, std::int64_t least, std::int64_t most) {
    return value >= least && value <= most;
}

void requireUpsampling(const HifiGanConfig& config) {
    const auto levels = config.upsampleRates.size();
    if (levels == 0 || levels > kMaxLevels || config.upsampleKernelSizes.size() != levels)
        refuse("upsample_rates and upsample_kernel_sizes are empty, too long or differ in length");
    for (std::size_t i = 0; i < levels; ++i)
        if (config.upsampleRates[i] < 1 ||
            !isBetween(config.upsampleKernelSizes[i], config.upsampleRates[i], kMaxKernel))
            refuse("an upsampling kernel is shorter than its rate, or out of range");
    if (config.upsampleInitialChannel >> levels < 1)
        refuse("upsample_initial_channel cannot be halved at every level");
}

void requireResblocks(const HifiGanConfig& config) {
    const auto kinds = config.resblockKernelSizes.size();
    if (kinds == 0 || kinds > kMaxLevels || config.resblockDilationSizes.size() != kinds)
        refuse("resblock_kernel_sizes and resblock_dilation_sizes are empty, too long or differ in length");
    for (std::size_t i = 0; i < kinds; ++i) {
        const Numbers& dilations = config.resblockDilationSizes[i];
        const bool usable = !dilations.empty() && dilations.size() <= kMaxLevels &&
                            std::all_of(dilations.begin(), dilations.end(), [](std::int64_t dilation) {
                                return isBetween(dilation, 1, kMaxKernel);
                            });
        // An even kernel would shorten the sequence, so that it could not be added to its input.
        if (!usable || !isBetween(config.resblockKernelSizes[i], 1, kMaxKernel) ||
            config.resblockKernelSizes[i] % 2 == 0)
            refuse("a kernel or dilation of a residual block is out of range");
    }
}

} // namespace

std::int64_t HifiGanConfig::hop() const {
    std::int64_t product = 1;
    for (const auto rate : upsampleRates)
        product *= rate;
    return product;
}

HifiGanConfig HifiGanConfig::fromJson(const nlohmann::json& json) {
    if (!json.is_object())
        refuse("not an object");
    HifiGanConfig config;
    config.modelInDim = configValue(json, "model_in_dim", config.modelInDim);
    config.samplingRate = configValue(json, "sampling_rate", config.samplingRate);
    config.upsampleInitialChannel =
        configValue(json, "upsample_initial_channel", config.upsampleInitialChannel);
    config.upsampleRates = configValue(json, "upsample_rates", config.upsampleRates);
    config.upsampleKernelSizes = configValue(json, "upsample_kernel_sizes", config.upsampleKernelSizes);
    config.resblockKernelSizes = configValue(json, "resblock_kernel_sizes", config.resblockKernelSizes);
    config.resblockDilationSizes = configValue(json, "resblock_dilation_sizes", config.resblockDilationSizes);
    config.leakyReluSlope = configValue(json, "leaky_relu_slope", config.leakyReluSlope);
    config.normalizeBefore = configValue(json, "normalize_before", config.normalizeBefore);
    if (!isBetween(config.modelInDim, 1, limits::kNetworkChannels) ||
        !isBetween(config.upsampleInitialChannel, 1, limits::kNetworkChannels) ||
        !isBetween(config.samplingRate, 1, limits::kAudioMostRateHz))
        refuse("a size is out of range");
    requireUpsampling(config);
    requireResblocks(config);
    return config;
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/HifiGanConfig.h"

#include "engine/formats/ConfigReader.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr limits::Range<std::int64_t> kRate{.min = 1, .max = 1'024};   // of upsampling
constexpr limits::Range<std::int64_t> kKernel{.min = 1, .max = 1'024}; // and dilation
constexpr limits::Range<std::int64_t> kSamplingRate{.min = 1, .max = limits::kAudioMostRateHz};
constexpr limits::Range<double> kSlope{.min = 0.0, .max = 1.0};
constexpr std::size_t kMaxLevels = 16;

void requireUpsampling(const HifiGanConfig& config, const ConfigReader& reader) {
    const auto levels = config.upsampleRates.size();
    if (levels > kMaxLevels || config.upsampleKernelSizes.size() != levels)
        reader.refuse("upsample_rates and upsample_kernel_sizes are too long or differ in length");
    for (std::size_t i = 0; i < levels; ++i)
        if (config.upsampleKernelSizes[i] < config.upsampleRates[i])
            reader.refuse("an entry of upsample_kernel_sizes is smaller than that of upsample_rates");
    if (config.upsampleInitialChannel >> levels < 1)
        reader.refuse("upsample_initial_channel cannot be halved at every level");
}

void requireResblocks(const HifiGanConfig& config, const ConfigReader& reader) {
    if (config.resblockDilationSizes.size() != config.resblockKernelSizes.size())
        reader.refuse("resblock_kernel_sizes and resblock_dilation_sizes differ in length");
    // An even kernel would shorten the sequence, so that it could not be added to its input.
    for (const std::int64_t kernel : config.resblockKernelSizes)
        if (kernel % 2 == 0)
            reader.refuse("an entry of resblock_kernel_sizes is even");
}

} // namespace

std::int64_t HifiGanConfig::hop() const {
    std::int64_t product = 1;
    for (const auto rate : upsampleRates)
        product *= rate;
    return product;
}

HifiGanConfig HifiGanConfig::fromJson(const nlohmann::json& json) {
    const ConfigReader reader(json, "config.json of the vocoder");
    HifiGanConfig config;
    config.modelInDim = reader.integer("model_in_dim", config.modelInDim, ranges::kWidth);
    config.samplingRate = reader.integer("sampling_rate", config.samplingRate, kSamplingRate);
    config.upsampleInitialChannel =
        reader.integer("upsample_initial_channel", config.upsampleInitialChannel, ranges::kWidth);
    config.upsampleRates = reader.integers("upsample_rates", config.upsampleRates, kRate);
    config.upsampleKernelSizes =
        reader.integers("upsample_kernel_sizes", config.upsampleKernelSizes, kKernel);
    config.resblockKernelSizes =
        reader.integers("resblock_kernel_sizes", config.resblockKernelSizes, kKernel);
    config.resblockDilationSizes =
        reader.integerLists("resblock_dilation_sizes", config.resblockDilationSizes, kKernel);
    config.leakyReluSlope = reader.real("leaky_relu_slope", config.leakyReluSlope, kSlope);
    config.normalizeBefore = reader.flag("normalize_before", config.normalizeBefore);
    requireUpsampling(config, reader);
    requireResblocks(config, reader);
    return config;
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Names and defaults as in config.json of transformers' SpeechT5HifiGan.
struct HifiGanConfig {
    std::int64_t modelInDim = 80;       ///< mel bands
    std::int64_t samplingRate = 16'000; ///< Hz
    std::int64_t upsampleInitialChannel = 512;
    std::vector<std::int64_t> upsampleRates{4, 4, 4, 4};
    std::vector<std::int64_t> upsampleKernelSizes{8, 8, 8, 8};
    std::vector<std::int64_t> resblockKernelSizes{3, 7, 11};
    std::vector<std::vector<std::int64_t>> resblockDilationSizes{{1, 3, 5}, {1, 3, 5}, {1, 3, 5}};
    double leakyReluSlope = 0.1;
    bool normalizeBefore = true;

    /// Samples per column of the spectrogram.
    std::int64_t hop() const;

    /// Throws BundleInvalid.
    static HifiGanConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/AudioLength.h"

#include <algorithm>

namespace nextgpt {

namespace {

std::int64_t roundedUp(std::int64_t count, std::int64_t group) {
    return (count + group - 1) / group;
}

} // namespace

AudioLength::AudioLength(double seconds, const Grid& grid)
    : samples(static_cast<std::int64_t>(seconds * static_cast<double>(grid.samplingRate)))
    , frames(roundedUp(samples, grid.hop)) {
    // The reference divides in floating point and truncates (0.29 s gives 28 frames). If padding does not
    // make up for the lost frame, its audio ends too early; one latent is added in this case.
    const double frameSeconds = static_cast<double>(grid.hop) / static_cast<double>(grid.samplingRate);
    const auto counted = static_cast<std::int64_t>(seconds / frameSeconds);
    latents = std::max(roundedUp(counted, grid.factor), roundedUp(frames, grid.factor));
}

} // namespace nextgpt

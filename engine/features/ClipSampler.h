// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt {

/// Positions of clips of one length in a video or audio: evenly spread, the first at the start, the last at
/// the end. All clips start at 0 if the medium is shorter than a clip. Equal to pytorchvideo's
/// ConstantClipsPerVideoSampler since 2022, which computes with exact fractions.
class ClipSampler {
public:
    struct Clips {
        std::int64_t count = 1;
        double seconds = 2.0; ///< of one clip
    };

    ClipSampler(const Clips& clips, double mediumSeconds);

    std::int64_t count() const { return m_clips.count; }
    double start(std::int64_t clip) const; ///< seconds
    double end(std::int64_t clip) const;   ///< seconds; may be after the end of the medium

    /// floor(start(clip) * rate) and floor(end(clip) * rate), without rounding errors.
    std::int64_t firstSample(std::int64_t clip, std::int64_t rate) const;
    std::int64_t endSample(std::int64_t clip, std::int64_t rate) const;

private:
    std::int64_t floorOf(std::int64_t clip, double seconds, std::int64_t rate) const;

    Clips m_clips;
    double m_latest; ///< start of the last clip in seconds
    double m_steps;  ///< from the first clip to the last
};

} // namespace nextgpt

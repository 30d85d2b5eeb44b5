// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt {

/// Where clips of one length lie in a medium: evenly spread, the first at its start, the last at its end
/// (pytorchvideo's constant clips per video, as of its correction in 2022). Media shorter than a clip have
/// all clips at the start. Starts are fractions that the reference keeps exact; so does this.
class ClipSampler {
public:
    struct Clips {
        std::int64_t count = 1;
        double seconds = 2.0; ///< of one
    };

    ClipSampler(const Clips& clips, double mediumSeconds);

    std::int64_t count() const { return m_clips.count; }
    double start(std::int64_t clip) const; ///< seconds
    double end(std::int64_t clip) const;   ///< seconds; may lie behind the medium's end

    /// The whole numbers below start(clip) * rate and end(clip) * rate.
    std::int64_t firstSample(std::int64_t clip, std::int64_t rate) const;
    std::int64_t endSample(std::int64_t clip, std::int64_t rate) const;

private:
    std::int64_t floorOf(std::int64_t starts, double seconds, std::int64_t rate) const;

    Clips m_clips;
    double m_latest; ///< seconds at which the last clip starts
    double m_steps;  ///< from the first clip to the last
};

} // namespace nextgpt

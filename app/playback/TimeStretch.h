// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nextgpt::app {

/// Changes the speed of audio and keeps its pitch, by WSOLA (Verhelst and Roelands, 1993): overlapping
/// segments are taken from where they best continue the previous segment, and cross-faded. Output at time t
/// is input at speed * t.
class TimeStretch {
public:
    struct Format {
        int sampleRateHz = 48000;
        int channels = 2;
    };

    TimeStretch(Format format, double speed);

    /// Adds interleaved samples and returns the output that is complete.
    std::vector<float> push(std::span<const float> samples);
    /// Returns the rest of the output; the next push() starts a new stream.
    std::vector<float> finish();

private:
    std::vector<float> stretch(std::size_t framesKnown);
    std::vector<float> nextSegment(std::size_t at);
    std::size_t bestStart(std::size_t nominal, std::size_t continued) const;
    double similarity(std::size_t a, std::size_t b, std::size_t stride) const;
    void discardConsumed();

    std::size_t m_channels;
    double m_speed;
    std::size_t m_hop;       ///< output frames per segment; a segment is two hops long
    std::size_t m_tolerance; ///< frames by which a segment may be moved
    std::vector<float> m_fade;
    std::vector<float> m_input; ///< interleaved, from frame m_discarded on
    std::vector<float> m_mono;  ///< the input mixed down, for comparison
    std::size_t m_discarded = 0;
    std::size_t m_segments = 0;
    std::size_t m_previous = 0; ///< first frame of the previous segment
};

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nextgpt::app {

/// Makes audio faster or slower and keeps its pitch (WSOLA: overlapping pieces are taken from the audio where
/// they continue the previous piece best, and cross-faded). Output time t is the audio at about speed * t.
class TimeStretch {
public:
    struct Format {
        int sampleRateHz = 48000;
        int channels = 2;
    };

    TimeStretch(Format format, double speed);

    /// Takes interleaved samples and returns what is ready.
    std::vector<float> push(std::span<const float> samples);
    /// What is left; the next push() begins anew.
    std::vector<float> finish();

private:
    void stretch(std::vector<float>& out, std::size_t framesKnown);
    void emitPiece(std::vector<float>& out, std::size_t at);
    std::size_t bestStart(std::size_t nominal, std::size_t continued) const;
    double likeness(std::size_t a, std::size_t b, std::size_t stride) const;
    void forget();

    std::size_t m_channels;
    double m_speed;
    std::size_t m_hop;       ///< frames of output for each piece; a piece is two hops long
    std::size_t m_tolerance; ///< frames by which a piece may be moved
    std::vector<float> m_fade;
    std::vector<float> m_input; ///< interleaved, from frame m_forgotten on
    std::vector<float> m_mono;  ///< the same mixed down, for comparing
    std::size_t m_forgotten = 0;
    std::size_t m_pieces = 0;
    std::size_t m_previous = 0; ///< first frame of the previous piece
};

} // namespace nextgpt::app

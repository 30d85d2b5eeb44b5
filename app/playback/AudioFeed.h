// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/MediaStream.h"
#include "app/playback/TimeStretch.h"

namespace nextgpt::app {

/// The samples of a clip from a given position, at a given speed, looped without a gap. Every loop is exactly
/// as long as the clip; if its audio is shorter, silence is added.
class AudioFeed {
public:
    AudioFeed(MediaStream& stream, double fromSeconds, double speed);

    enum class AtEnd { Stop, Loop };

    /// More interleaved samples; empty at the end of the clip with AtEnd::Stop.
    std::vector<float> next(AtEnd atEnd);

private:
    bool restart();
    std::vector<float> read();

    MediaStream& m_stream;
    TimeStretch m_stretch;
    std::int64_t m_framesLeft; ///< of this loop
    bool m_ended = false;
};

} // namespace nextgpt::app

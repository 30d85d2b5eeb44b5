// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/MediaStream.h"
#include "app/playback/TimeStretch.h"

namespace nextgpt::app {

/// The audio of a clip from a given time on at a given speed, round after round without a gap: every round
/// is exactly as long as the clip, silence filling what its audio lacks.
class AudioFeed {
public:
    AudioFeed(MediaStream& stream, double fromSeconds, double speed);

    /// More samples; empty at the end, unless the clip is to begin again.
    std::vector<float> next(bool again);

private:
    bool beginAgain(bool again);
    std::vector<float> read();

    MediaStream& m_stream;
    TimeStretch m_stretch;
    std::int64_t m_framesLeft; ///< of this round
    bool m_ended = false;
};

} // namespace nextgpt::app

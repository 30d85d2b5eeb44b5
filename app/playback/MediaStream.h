// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSize>

#include <optional>
#include <vector>

namespace nextgpt::app {

/// The frames and the audio of one clip, each read in order from the position of the last seek. Used by one
/// thread at a time. Any call may throw EngineError.
class MediaStream {
public:
    static constexpr int kSampleRateHz = 48000;
    static constexpr int kChannels = 2;

    struct Info {
        QSize size; ///< pixels; empty without frames
        double framesPerSecond = 0;
        double seconds = 0;
        bool hasAudio = false;
        bool hasFrames() const { return !size.isEmpty(); }
        bool operator==(const Info&) const = default;
    };

    struct Frame {
        double seconds = 0;
        double duration = 0;
        QImage image;
    };

    virtual ~MediaStream() = default;
    virtual const Info& info() const = 0;
    virtual void seekFrames(double seconds) = 0;
    virtual std::optional<Frame> nextFrame() = 0;
    virtual void seekAudio(double seconds) = 0;
    /// Interleaved stereo samples at 48 kHz; empty at the end.
    virtual std::vector<float> readAudio(int frames) = 0;
};

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/RingBuffer.h"

namespace nextgpt::app {

/// Where audio that is recorded comes from. Used by one thread.
class AudioSource {
public:
    enum class Opening {
        Opened,
        Missing, ///< there is no such device
        Refused, ///< it is there, and cannot be had: used by another program, or not allowed
    };
    struct Format {
        int sampleRateHz = 0;
        int channels = 0; ///< interleaved
    };

    AudioSource() = default;
    AudioSource(const AudioSource&) = delete;
    AudioSource& operator=(const AudioSource&) = delete;
    virtual ~AudioSource() = default;

    /// From now on samples are written into `into`, which must outlive the source, by a thread that must
    /// not wait.
    virtual Opening open(RingBuffer& into) = 0;
    /// Known once it is open.
    virtual Format format() const = 0;
    /// False once the device has gone.
    virtual bool isAlive() = 0;
    /// Nothing is written any more.
    virtual void close() = 0;
};

} // namespace nextgpt::app

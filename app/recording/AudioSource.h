// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/audio/RingBuffer.h"

namespace nextgpt::app {

/// A source of audio to record. Used by one thread.
class AudioSource {
public:
    enum class Opening {
        Opened,
        Missing, ///< no such device
        Refused, ///< exists, but is in use or not permitted
    };
    struct Format {
        int sampleRateHz = 0;
        int channels = 0; ///< interleaved
    };

    AudioSource() = default;
    AudioSource(const AudioSource&) = delete;
    AudioSource& operator=(const AudioSource&) = delete;
    virtual ~AudioSource() = default;

    /// Starts writing samples into `into` from a real-time thread. `into` must outlive the source.
    virtual Opening open(RingBuffer& into) = 0;
    /// Valid once the source is open.
    virtual Format format() const = 0;
    /// False once the device is gone.
    virtual bool isAlive() = 0;
    /// Stops writing.
    virtual void close() = 0;
};

} // namespace nextgpt::app

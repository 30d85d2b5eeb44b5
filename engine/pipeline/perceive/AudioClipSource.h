// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/features/AudioClips.h"
#include "engine/media/audio/Audio.h"

namespace nextgpt {

/// Random access to an audio stream at the sample rate of the clips.
struct AudioClipSource {
    double seconds = 0.0;                           ///< length according to the container
    std::function<void(double seconds)> seek;       ///< the next read starts there
    std::function<Audio(std::int64_t frames)> read; ///< the next frames, at most so many; empty at the end
};

/// The clips of an audio stream as log-mel spectrograms [clips,1,bins,length]. Short audio is read
/// completely, of long audio only the clips, so that memory does not grow with its length. Throws
/// MediaDamaged where there are no samples or the length changes between reads.
at::Tensor readAudioClips(const AudioClipSource& audio, const AudioClips& clips, const Job& job);

} // namespace nextgpt

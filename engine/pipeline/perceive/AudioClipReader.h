// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/features/AudioClips.h"
#include "engine/media/audio/Audio.h"
#include "engine/request/Job.h"

#include <functional>

namespace nextgpt {

/// Random access to audio at the sample rate of the clips.
struct AudioSampleSource {
    double seconds = 0.0;                           ///< length according to the container
    std::function<void(double seconds)> seek;       ///< sets where the next read starts
    std::function<Audio(std::int64_t frames)> read; ///< the next frames, at most this many; none at the end
};

/// The clips of the audio as log-mel spectrograms [clips,1,bins,length]. Of long audio only the clips are
/// read, so that memory use does not grow with its length. Throws MediaDamaged if there are no samples or the
/// length changes between reads.
at::Tensor readAudioClips(const AudioSampleSource& audio, const AudioClips& clips, const Job& job);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/features/AudioClips.h"
#include "engine/media/Audio.h"

namespace nextgpt {

/// An audio clip as far as hearing it needs, at the rate of the clips.
struct AudioClipSource {
    double seconds = 0.0;                             ///< as the container tells
    std::function<void(double seconds)> seek;         ///< the next read starts there
    std::function<Audio(std::int64_t frames)> readOn; ///< up to so many; empty at the end
};

/// The clips of an audio clip [clips,1,bins,length]. A short audio is read whole, of a long one only the
/// clips: memory does not grow with its length. Throws MediaDamaged where there is nothing to hear.
at::Tensor readAudioClips(const AudioClipSource& audio, const AudioClips& clips, const Job& job);

} // namespace nextgpt

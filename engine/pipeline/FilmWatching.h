#pragma once

#include "engine/core/Job.h"
#include "engine/features/VideoClips.h"
#include "engine/media/VideoReader.h"

namespace nextgpt {

/// A film as far as watching it needs.
struct WatchedFilm {
    VideoReader::Info info;
    /// The picture shown at a time; nothing behind the last one. Called with growing times.
    std::function<std::optional<Image>(double seconds)> pictureAt;
};

/// The clips of a film [clips*crops,3,frames,S,S]. Asks only for the pictures that are shown, one at a time,
/// so that memory does not grow with the film. Throws MediaDamaged where there is not a single picture.
at::Tensor watch(const WatchedFilm& film, const VideoClips& clips, const Job& job);

} // namespace nextgpt

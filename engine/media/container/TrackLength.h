// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/MediaInput.h"

namespace nextgpt {

/// How long a track is.
struct TrackLength {
    double seconds = 0.0;
    double framesPerSecond = 0.0; ///< packets of a second; 0 if it is not known
};

/// The length of a stream of the file from which `input` was opened. What the container states is compared
/// with the times of the packets, because recordings of browsers state nothing, cut files too much and files
/// joined of several too little. The length that a large file states is trusted. Throws what MediaInput
/// throws.
TrackLength lengthOf(const std::filesystem::path& path, const MediaInput& input, const AVStream& stream);

} // namespace nextgpt

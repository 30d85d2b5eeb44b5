// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

/// Extent of a generated medium; 0 where a field does not apply.
struct MediaSize {
    int width = 0;  ///< pixels, of an image or a video
    int height = 0; ///< pixels, of an image or a video
    int frames = 0; ///< of a video
    double framesPerSecond = 0.0;
    double seconds = 0.0; ///< of a video or audio

    bool operator==(const MediaSize&) const = default;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

/// Size of a generated medium; fields that do not apply are 0.
struct MediaSize {
    int width = 0;  ///< pixels, of an image or a video
    int height = 0; ///< pixels, of an image or a video
    int frames = 0; ///< of a video
    double framesPerSecond = 0.0;
    double seconds = 0.0; ///< of a video or audio

    bool operator==(const MediaSize&) const = default;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nextgpt {

/// What a file is, by its content: a name is only a name.
struct MediaProbe {
    Modality modality = Modality::Image;
    std::string codec; ///< "png", "h264", "flac", …
    std::int64_t fileBytes = 0;
    int width = 0;        ///< images and videos; 0 where only decoding would tell (TIFF)
    int height = 0;       ///< likewise
    double seconds = 0.0; ///< videos and audio clips
    bool hasAudio = false;
};

/// A video of one frame is called an image only where its kind is also an image's (GIF). A container without
/// images is an audio clip, whatever it is usually for. Throws EngineError: FileUnreadable, MediaUnsupported,
/// MediaDamaged, MediaTooLarge.
MediaProbe probeMedia(const std::filesystem::path& path);

} // namespace nextgpt

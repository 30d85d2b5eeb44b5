// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nextgpt {

/// What a file contains, determined from its content.
struct MediaProbe {
    Modality modality = Modality::Image;
    std::string codec; ///< "png", "h264", "flac", …
    std::int64_t fileBytes = 0;
    int width = 0;        ///< pixels, of images and videos; 0 for HEIF and AVIF, which would need decoding
    int height = 0;       ///< likewise
    double seconds = 0.0; ///< of video and audio
    bool hasAudio = false;
    /// Codecs of a track that cannot be decoded, if no track of its type can: "ProRes", "AC-3". Only the rest
    /// of the file is used then.
    std::string unsupportedVideo;
    std::string unsupportedAudio;
};

/// An animated GIF or WebP is a video, one with a single frame an image. A container without frames is audio,
/// whatever its file name. Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged, MediaEmpty,
/// MediaTooLarge; and Stopped once it is interrupted (request/Interruption.h).
MediaProbe probeMedia(const std::filesystem::path& path);

} // namespace nextgpt

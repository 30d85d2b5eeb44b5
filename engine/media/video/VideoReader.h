// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

/// The frames of a video (MP4/MOV, MKV/WebM, AVI, animated GIF/WebP), read by seeking and frame by frame, so
/// that memory does not grow with its length: upright (rotation applied), RGB, in order of time. Throws
/// EngineError: FileUnreadable, MediaUnsupported (by content, not by name; also a file without frames),
/// MediaDamaged, MediaTooLarge.
class VideoReader {
public:
    struct Info {
        int width = 0;                ///< upright
        int height = 0;               ///< upright
        double framesPerSecond = 0.0; ///< average
        double seconds = 0.0;
        bool hasAudio = false;
    };

    struct Frame {
        double seconds = 0.0;  ///< since the start of the video
        double duration = 0.0; ///< seconds until the next one
        Image image;
    };

    explicit VideoReader(const std::filesystem::path& path);
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;
    ~VideoReader();

    const Info& info() const;

    /// The next frame() is the one shown at this time (clamped to the video).
    void seek(double seconds);

    /// The next frame; nothing at the end.
    std::optional<Frame> next();

    /// Like next(), without converting its frame: to pass over frames that will not be shown.
    std::optional<double> skip();

private:
    class Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace nextgpt

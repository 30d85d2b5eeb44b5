// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

class VideoSource;

/// The frames of a video (MP4, MOV, MKV, WebM, AVI, animated GIF or WebP) in presentation order, decoded one
/// at a time, so that memory does not grow with the length. Frames are upright RGB images with square pixels.
/// Throws EngineError: FileUnreadable, MediaUnsupported (determined from the content; also for a file without
/// frames), MediaDamaged, MediaEmpty, MediaTooLarge; and Stopped once it is interrupted
/// (request/Interruption.h).
class VideoReader {
public:
    struct Info {
        int width = 0;                ///< pixels of a frame
        int height = 0;               ///< pixels of a frame
        double framesPerSecond = 0.0; ///< average; 0 if it is not known
        double seconds = 0.0;         ///< measured where the container states no length or a wrong one
        bool hasAudio = false;
    };

    struct Frame {
        double seconds = 0.0;  ///< since the start of the video
        double duration = 0.0; ///< seconds until the next frame
        Image image;
    };

    explicit VideoReader(const std::filesystem::path& path);
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;
    ~VideoReader();

    const Info& info() const;

    /// Makes next() return the frame that is shown at this time, clamped to the video's length.
    void seek(double seconds);

    /// The next frame; nothing at the end.
    std::optional<Frame> next();

    /// Like next(), but returns only the frame's time and does not convert its pixels.
    std::optional<double> skip();

private:
    std::filesystem::path m_path;
    std::unique_ptr<VideoSource> m_source;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/video/VideoSource.h"

#include <webp/demux.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace nextgpt {

/// Whether the file states to be an animated WebP. Throws FileUnreadable.
bool isAnimatedWebP(const std::filesystem::path& path);

/// The frames of an animated WebP, decoded by libwebp. Each changes only part of the previous one, so that a
/// seek decodes all frames from the one that is next, or from the first. Of a truncated file the complete
/// frames are used. Frames of at most 10 ms are shown for 100 ms, as in browsers.
class AnimatedWebP final : public VideoSource {
public:
    explicit AnimatedWebP(const std::filesystem::path& path);

    const VideoReader::Info& info() const override { return m_info; }
    void seek(double seconds) override;
    std::optional<VideoReader::Frame> next() override;
    std::optional<double> skip() override;

private:
    struct Deleter {
        void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
    };

    void measureFrames();
    void openDecoder();
    const std::uint8_t* decode();

    std::vector<std::uint8_t> m_file;
    int m_orientation = 1;
    std::vector<double> m_begins; ///< of every frame and, after the last, the end; seconds
    std::unique_ptr<WebPAnimDecoder, Deleter> m_decoder;
    VideoReader::Info m_info;
    int m_width = 0;  ///< of the canvas, before it is turned
    int m_height = 0; ///< likewise
    std::size_t m_next = 0;
    std::optional<std::uint8_t> m_backdrop;
};

} // namespace nextgpt

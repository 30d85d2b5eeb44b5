// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/StreamDecoder.h"
#include "engine/media/video/FrameConverter.h"
#include "engine/media/video/VideoSource.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace nextgpt {

/// A video that FFmpeg demuxes and decodes.
class VideoStream final : public VideoSource {
public:
    explicit VideoStream(const std::filesystem::path& path);

    const VideoReader::Info& info() const override { return m_info; }
    void seek(double seconds) override;
    std::optional<VideoReader::Frame> next() override;
    std::optional<double> skip() override;

private:
    struct Decoded {
        FramePointer frame;
        double seconds = 0.0;
    };

    std::optional<Decoded> decode(double minSeconds);
    void decodeNextTwo();
    void advance();
    double durationOfNext() const;
    double secondsOf(std::int64_t duration) const {
        return static_cast<double>(duration) * av_q2d(m_decoder.stream().time_base);
    }
    void initialise(const AVFrame& first);

    StreamDecoder m_decoder;
    VideoReader::Info m_info;
    std::int64_t m_originTimestamp = 0; ///< of the first frame, in the stream's time base
    int m_orientation = 1;
    std::unique_ptr<FrameConverter> m_converter;
    std::optional<Decoded> m_next;  ///< returned by next()
    std::optional<Decoded> m_after; ///< the frame after it, which ends its duration
};

} // namespace nextgpt

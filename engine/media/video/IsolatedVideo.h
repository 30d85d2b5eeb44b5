// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/media/video/VideoSource.h"

namespace nextgpt {

/// A VideoReader in a reader process.
class IsolatedVideo final : public VideoSource {
public:
    explicit IsolatedVideo(const std::filesystem::path& path);

    const VideoReader::Info& info() const override { return m_info; }
    void seek(double seconds) override;
    std::optional<VideoReader::Frame> next() override;
    std::optional<double> skip() override;

private:
    MediaReaderProcess m_process;
    VideoReader::Info m_info;
};

/// The values of an answer to "video.open", from and to JSON. nullopt for values beyond core/Limits.h.
nlohmann::json toJson(const VideoReader::Info& info);
std::optional<VideoReader::Info> videoInfoFrom(const nlohmann::json& values);

} // namespace nextgpt

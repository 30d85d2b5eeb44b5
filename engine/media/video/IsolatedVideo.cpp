// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/IsolatedVideo.h"

#include "engine/core/Limits.h"
#include "engine/media/image/IsolatedImage.h"

#include <cmath>

namespace nextgpt {

namespace {

/// The result of a step through the video: nothing at its end.
template<class Value>
using Step = std::optional<std::optional<Value>>;

} // namespace

IsolatedVideo::IsolatedVideo(const std::filesystem::path& path)
    : m_process(path)
    , m_info(m_process.ask({{"do", "video.open"}},
                           [](const nlohmann::json& values, const auto&) { return videoInfoFrom(values); })) {
}

void IsolatedVideo::seek(double seconds) {
    m_process.ask({{"do", "video.seek"}, {"seconds", seconds}},
                  [](const nlohmann::json&, const auto&) { return std::optional(true); });
}

std::optional<VideoReader::Frame> IsolatedVideo::next() {
    const auto parse = [](const nlohmann::json& values,
                          std::vector<std::uint8_t> bytes) -> Step<VideoReader::Frame> {
        if (values.contains("end"))
            return std::optional<VideoReader::Frame>();
        VideoReader::Frame frame{.seconds = values.at("seconds").get<double>(),
                                 .duration = values.at("duration").get<double>(),
                                 .image = {}};
        std::optional<Image> image = imageFrom(values, std::move(bytes));
        if (!image || !std::isfinite(frame.seconds) || !std::isfinite(frame.duration))
            return std::nullopt;
        frame.image = std::move(*image);
        return std::optional(std::move(frame));
    };
    return m_process.ask({{"do", "video.next"}}, parse);
}

std::optional<double> IsolatedVideo::skip() {
    const auto parse = [](const nlohmann::json& values, const auto&) -> Step<double> {
        if (values.contains("end"))
            return std::optional<double>();
        return std::optional(values.at("seconds").get<double>());
    };
    return m_process.ask({{"do", "video.skip"}}, parse);
}

nlohmann::json toJson(const VideoReader::Info& info) {
    const auto& [width, height, framesPerSecond, seconds, hasAudio] = info; // names every member
    return {{"width", width},
            {"height", height},
            {"framesPerSecond", framesPerSecond},
            {"seconds", seconds},
            {"hasAudio", hasAudio}};
}

std::optional<VideoReader::Info> videoInfoFrom(const nlohmann::json& values) {
    const VideoReader::Info info{.width = values.at("width").get<int>(),
                                 .height = values.at("height").get<int>(),
                                 .framesPerSecond = values.at("framesPerSecond").get<double>(),
                                 .seconds = values.at("seconds").get<double>(),
                                 .hasAudio = values.at("hasAudio").get<bool>()};
    if (info.width < 1 || info.height < 1 || info.width > limits::kVideoSide ||
        info.height > limits::kVideoSide || !std::isfinite(info.framesPerSecond) ||
        !std::isfinite(info.seconds))
        return std::nullopt;
    return info;
}

} // namespace nextgpt

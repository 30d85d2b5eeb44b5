// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbeJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace nextgpt {

nlohmann::json toJson(const MediaProbe& probe) {
    const auto& [modality, codec, fileBytes, width, height, seconds, hasAudio, video, audio] =
        probe; // names every member
    return {{"modality", static_cast<int>(modality)},
            {"codec", codec},
            {"fileBytes", fileBytes},
            {"width", width},
            {"height", height},
            {"seconds", seconds},
            {"hasAudio", hasAudio},
            {"unsupportedVideo", video},
            {"unsupportedAudio", audio}};
}

std::optional<MediaProbe> mediaProbeFrom(const nlohmann::json& values) {
    const int modality = values.at("modality").get<int>();
    MediaProbe probe{.modality = static_cast<Modality>(modality),
                     .codec = values.at("codec").get<std::string>(),
                     .fileBytes = values.at("fileBytes").get<std::int64_t>(),
                     .width = values.at("width").get<int>(),
                     .height = values.at("height").get<int>(),
                     .seconds = values.at("seconds").get<double>(),
                     .hasAudio = values.at("hasAudio").get<bool>(),
                     .unsupportedVideo = values.at("unsupportedVideo").get<std::string>(),
                     .unsupportedAudio = values.at("unsupportedAudio").get<std::string>()};
    const bool isMedium = std::any_of(kMediaModalities.begin(), kMediaModalities.end(),
                                      [&](Modality known) { return static_cast<int>(known) == modality; });
    if (!isMedium || probe.fileBytes < 0 || probe.width < 0 || probe.height < 0 ||
        !std::isfinite(probe.seconds))
        return std::nullopt;
    return probe;
}

} // namespace nextgpt

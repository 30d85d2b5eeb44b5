// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/VideoClipReader.h"

#include "engine/core/Error.h"

#include <cmath>
#include <map>

namespace nextgpt {

namespace {

constexpr double kMaxFrames = 1e12; ///< larger numbers stated by a container are not trusted

/// Without a length or a frame rate in the container, one frame is assumed.
VideoClips::Video lengthOf(const VideoReader::Info& info) {
    const double frames = std::round(info.seconds * info.framesPerSecond);
    if (!(frames >= 1.0 && frames <= kMaxFrames))
        return {1, 0.0};
    return {static_cast<std::int64_t>(frames), info.framesPerSecond};
}

/// The middle of a frame's display time, so that rounding cannot select a neighbour.
double timeOf(std::int64_t number, const VideoClips::Video& video) {
    return video.framesPerSecond > 0.0 ? (static_cast<double>(number) + 0.5) / video.framesPerSecond : 0.0;
}

} // namespace

at::Tensor readVideoClips(const VideoFrameSource& video, const VideoClips& clips, const Job& job) {
    const auto length = lengthOf(video.info);
    const auto numbers = clips.frameNumbers(length);
    std::map<std::int64_t, at::Tensor> sampled; // clips overlap in short videos
    for (const auto number : numbers)
        sampled.try_emplace(number);
    at::Tensor last;
    std::int64_t done = 0;
    for (auto& [number, crops] : sampled) {
        job.emit(Progress{.stage = Stage::ReadingMedia,
                          .done = done++,
                          .total = static_cast<std::int64_t>(sampled.size())});
        if (const auto frame = video.frameAt(timeOf(number, length)))
            last = clips.cropsOf(*frame);
        if (!last.defined())
            throw EngineError(ErrorCode::MediaDamaged, "the video has no frames");
        crops = last; // after the end the last frame is repeated
    }
    std::vector<at::Tensor> ordered;
    for (const auto number : numbers)
        ordered.push_back(sampled.at(number));
    return clips.assemble(ordered);
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/VideoClipSource.h"

#include "engine/core/Error.h"

#include <cmath>
#include <map>

namespace nextgpt {

namespace {

constexpr double kMostFrames = 1e12; ///< no container's word is taken for more

/// A container without a length or a rate has one frame as far as we know.
VideoClips::Video lengthOf(const VideoReader::Info& info) {
    const double frames = std::round(info.seconds * info.framesPerSecond);
    if (!(frames >= 1.0 && frames <= kMostFrames))
        return {1, 0.0};
    return {static_cast<std::int64_t>(frames), info.framesPerSecond};
}

/// In the middle of a frame's time, where rounding cannot reach its neighbours.
double timeOf(std::int64_t number, const VideoClips::Video& video) {
    return video.framesPerSecond > 0.0 ? (static_cast<double>(number) + 0.5) / video.framesPerSecond : 0.0;
}

} // namespace

at::Tensor readVideoClips(const VideoClipSource& video, const VideoClips& clips, const Job& job) {
    const auto length = lengthOf(video.info);
    const auto numbers = clips.frameNumbers(length);
    std::map<std::int64_t, at::Tensor> shown; // clips overlap in short videos
    for (const auto number : numbers)
        shown.try_emplace(number);
    at::Tensor last;
    std::int64_t done = 0;
    for (auto& [number, squares] : shown) {
        job.emit(Progress{Stage::ReadingMedia, -1, done++, static_cast<std::int64_t>(shown.size())});
        if (const auto frame = video.frameAt(timeOf(number, length)))
            last = clips.squares(*frame);
        if (!last.defined())
            throw EngineError(ErrorCode::MediaDamaged, "the video has no frames");
        squares = last; // a video that is shorter than it says stands still
    }
    std::vector<at::Tensor> ordered;
    for (const auto number : numbers)
        ordered.push_back(shown.at(number));
    return clips.assemble(ordered);
}

} // namespace nextgpt

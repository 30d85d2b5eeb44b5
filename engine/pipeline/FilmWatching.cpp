#include "engine/pipeline/FilmWatching.h"

#include "engine/core/Error.h"

#include <cmath>
#include <map>

namespace nextgpt {

namespace {

constexpr double kMostFrames = 1e12; ///< no container's word is taken for more

/// A container without a length or a rate has one picture as far as we know.
VideoClips::Film lengthOf(const VideoReader::Info& info) {
    const double frames = std::round(info.seconds * info.framesPerSecond);
    if (!(frames >= 1.0 && frames <= kMostFrames))
        return {1, 0.0};
    return {static_cast<std::int64_t>(frames), info.framesPerSecond};
}

/// In the middle of a frame's time, where rounding cannot reach its neighbours.
double timeOf(std::int64_t number, const VideoClips::Film& film) {
    return film.framesPerSecond > 0.0 ? (static_cast<double>(number) + 0.5) / film.framesPerSecond : 0.0;
}

} // namespace

at::Tensor watch(const WatchedFilm& film, const VideoClips& clips, const Job& job) {
    const auto length = lengthOf(film.info);
    const auto numbers = clips.frameNumbers(length);
    std::map<std::int64_t, at::Tensor> shown; // clips overlap in short films
    for (const auto number : numbers)
        shown.try_emplace(number);
    at::Tensor last;
    std::int64_t done = 0;
    for (auto& [number, squares] : shown) {
        job.emit(Progress{Stage::ReadingMedia, -1, done++, static_cast<std::int64_t>(shown.size())});
        if (const auto picture = film.pictureAt(timeOf(number, length)))
            last = clips.squares(*picture);
        if (!last.defined())
            throw EngineError(ErrorCode::MediaDamaged, "the film has no pictures");
        squares = last; // a film that is shorter than it says stands still
    }
    std::vector<at::Tensor> ordered;
    for (const auto number : numbers)
        ordered.push_back(shown.at(number));
    return clips.assemble(ordered);
}

} // namespace nextgpt

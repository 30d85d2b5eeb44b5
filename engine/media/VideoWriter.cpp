#include "engine/media/VideoWriter.h"

#include "engine/media/AtomicFile.h"
#include "engine/media/FilmEncoder.h"

namespace nextgpt {

void writeVideo(const std::filesystem::path& path, const Video& video, const Audio* audio,
                const Recipe& recipe) {
    writeFileAtomically(path, encodeFilm(video, audio, recipe, filmEncoders()));
}

} // namespace nextgpt

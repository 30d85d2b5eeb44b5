// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoWriter.h"

#include "engine/io/AtomicFile.h"
#include "engine/media/video/Mp4Encoder.h"

namespace nextgpt {

void writeVideo(const std::filesystem::path& path, const Video& video, const Audio* audio,
                const Recipe& recipe) {
    writeFileAtomically(path, encodeMp4(video, audio, recipe, videoEncoders()));
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "video";

std::vector<std::filesystem::path> seedFolders() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/video"};
}

void readOne(const std::filesystem::path& file) {
    VideoReader reader(file);
    // Large images are decoded too, but not converted: that is the scaler's time and nobody's parser.
    const bool large = static_cast<long>(reader.info().width) * reader.info().height > 1'000'000;
    for (int i = 0; i < 6; ++i)
        if (large)
            reader.skip();
        else
            reader.next();
    for (const double place : {reader.info().seconds / 2, 0.0}) {
        reader.seek(place);
        reader.skip();
    }
}

} // namespace nextgpt::fuzz

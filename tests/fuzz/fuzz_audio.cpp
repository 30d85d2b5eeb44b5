// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "audio";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path tests = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests";
    return {tests / "fuzz/corpus/audio", tests / "data/media/dictation.wav",
            tests / "data/attacks/seventeen_kilobytes.flac"};
}

void readOne(const std::filesystem::path& file) {
    AudioReader reader(file, {16'000, 1});
    constexpr std::int64_t kBlock = 8'000;
    for (int i = 0; i < 3; ++i)
        reader.read(kBlock);
    reader.seek(reader.seconds() / 2);
    reader.read(100);
}

} // namespace nextgpt::fuzz

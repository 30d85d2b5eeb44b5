#include "engine/media/AudioReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "audio";

std::vector<std::filesystem::path> seedFolders() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/audio"};
}

void readOne(const std::filesystem::path& file) {
    AudioReader reader(file, {16'000, 1});
    constexpr std::int64_t kPiece = 8'000;
    for (int i = 0; i < 4; ++i)
        reader.read(kPiece);
    for (const double place : {reader.seconds() / 2, 0.1, 0.0}) {
        reader.seek(place);
        reader.read(100);
    }
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"
#include "engine/media/image/ImageLocation.h"
#include "engine/media/image/ImageReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "image";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path tests = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests";
    std::vector<std::filesystem::path> paths{tests / "fuzz/corpus/image", tests / "data/images",
                                             tests / "data/profiles"};
    for (const char* name :
         {"phone.heic", "still.avif", "turned.webp", "strip_32768x1.png", "white_on_transparent.png"})
        paths.push_back(tests / "data/media" / name);
    return paths;
}

/// Everything that is done with an untrusted image: attaching it, using its readable part, saving it.
void readOne(const std::filesystem::path& file) {
    attempt([&] { probeMedia(file); });
    attempt([&] { withoutLocation(file); });
    attempt([&] { readIncompleteImage(file); });
    readImage(file);
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "image";

std::vector<std::filesystem::path> seedFolders() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/data/images"};
}

void readOne(const std::filesystem::path& file) {
    readImage(file);
}

} // namespace nextgpt::fuzz

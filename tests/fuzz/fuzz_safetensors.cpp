// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "safetensors";

std::vector<std::filesystem::path> seeds() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/safetensors"};
}

void readOne(const std::filesystem::path& file) {
    SafetensorsFile tensors(file);
    for (const std::string& name : tensors.untaken())
        tensors.take(name);
}

} // namespace nextgpt::fuzz

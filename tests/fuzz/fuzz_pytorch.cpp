// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PytorchFile.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "pytorch";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path tests = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests";
    return {tests / "fuzz/corpus/pytorch", tests / "data/pytorch"};
}

void readOne(const std::filesystem::path& file) {
    PytorchFile tensors(file);
    for (const std::string& name : tensors.untaken())
        tensors.take(name).sum();
}

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/Dataset.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/ScratchFolder.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "dataset";

std::vector<std::filesystem::path> seeds() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/dataset"};
}

/// The same bytes as each of the formats, which their suffix tells apart.
void readOne(const std::filesystem::path& file) {
    static const ScratchFolder scratch;
    for (const char* name : {"data.json", "data.jsonl", "data.csv"})
        attempt([&] { readDataset(scratch.link(name, file)); });
}

} // namespace nextgpt::fuzz

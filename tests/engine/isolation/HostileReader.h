// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Readers.h"

namespace nextgpt::test {

/// A reader that does what a file could make one do, by the word of the request: "abort", "segfault", "spin",
/// "allocate", "wait", "escape".
std::unique_ptr<FileReader> makeHostileReader(const std::filesystem::path& file);

} // namespace nextgpt::test

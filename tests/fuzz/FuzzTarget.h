// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace nextgpt::fuzz {

/// The reader under test. Each fuzzer defines these three.
extern const char* const kTargetName;

/// Folders with valid files to start from.
std::vector<std::filesystem::path> seedFolders();

/// Reads the file as the program reads an attachment. May throw only EngineError.
void readOne(const std::filesystem::path& file);

} // namespace nextgpt::fuzz

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace nextgpt::fuzz {

/// What a fuzzer feeds. Each executable defines the three.
extern const char* const kTargetName;

/// Where its seeds lie, below the source folder.
std::vector<std::filesystem::path> seedFolders();

/// Reads the file as a person's attachment would be read. May throw EngineError and nothing else.
void readOne(const std::filesystem::path& file);

} // namespace nextgpt::fuzz

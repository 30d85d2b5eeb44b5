// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <filesystem>
#include <vector>

namespace nextgpt::fuzz {

/// The reader under test. Each fuzzer defines these three.
extern const char* const kTargetName;

/// Folders with valid files to start from.
std::vector<std::filesystem::path> seedFolders();

/// Reads the file as the program reads an attachment. May throw only EngineError.
void readOne(const std::filesystem::path& file);

/// Runs a part of a reader whose refusal does not end the execution.
template<typename Read>
void attempt(const Read& read) {
    try {
        read();
    } catch (const EngineError& error) {
        if (error.code() == ErrorCode::Internal)
            throw;
    }
}

} // namespace nextgpt::fuzz

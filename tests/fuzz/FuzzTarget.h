// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace nextgpt::fuzz {

/// The reader under test. Each fuzzer defines these three.
extern const char* const kTargetName;

/// The valid files to start from, and folders of such files.
std::vector<std::filesystem::path> seeds();

/// Reads the file as the program reads an attachment. May throw only EngineError.
void readOne(const std::filesystem::path& file);

/// How many parts of readers have accepted their input: whether damaged files get far.
inline std::uint64_t acceptedParts = 0;

/// Runs a part of a reader whose refusal does not end the execution.
template<typename Read>
void attempt(const Read& read) {
    try {
        read();
        ++acceptedParts;
    } catch (const EngineError& error) {
        if (error.code() == ErrorCode::Internal)
            throw;
    }
}

} // namespace nextgpt::fuzz

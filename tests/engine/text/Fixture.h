// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/text/Tokenizer.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace nextgpt::test {

/// One list of a fixture file, by value so that a loop over it is safe.
inline std::vector<nlohmann::json> readEntries(const char* name, const char* list) {
    std::ifstream file(std::filesystem::path(NEXTGPT_TEST_DATA) / name);
    return nlohmann::json::parse(file).at(list);
}

inline std::filesystem::path tokenizerFolder() {
    return std::filesystem::path(NEXTGPT_TEST_DATA) / "tokenizer";
}

inline std::filesystem::path clipFolder() {
    return std::filesystem::path(NEXTGPT_TEST_DATA) / "clip_tokenizer";
}

/// For messages of failing comparisons.
inline std::string shown(const TokenIds& ids) {
    return nlohmann::json(ids).dump();
}

/// The code that `run` fails with, or nothing.
template<typename Run>
std::optional<ErrorCode> failureOf(Run run) {
    try {
        run();
    } catch (const EngineError& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace nextgpt::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <filesystem>
#include <new>

namespace nextgpt {

/// Calls `work`. The detail of an EngineError that leaves it names the file, and its subject the medium
/// unless it does already; a failed allocation becomes an EngineError too.
template<class Work>
decltype(auto) withFileInErrors(const std::filesystem::path& path, std::optional<Modality> medium,
                                Work&& work) {
    const auto named = [&](Error error) {
        if (!error.subject.medium)
            error.subject.medium = medium;
        const std::string file = path.filename().string();
        if (error.detail.find(file) == std::string::npos)
            error.detail = file + ": " + error.detail;
        return EngineError(error);
    };
    try {
        return work();
    } catch (const EngineError& error) {
        throw named(error.toError());
    } catch (const std::bad_alloc&) {
        throw named({ErrorCode::OutOfMemory, "not enough memory to read the file"});
    }
}

} // namespace nextgpt

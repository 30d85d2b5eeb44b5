// SPDX-License-Identifier: Apache-2.0
#include "engine/io/TextFile.h"

#include "engine/core/Error.h"

#include <fstream>

namespace nextgpt {

std::string readTextFile(const std::filesystem::path& path, std::int64_t limitBytes) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        throw EngineError(ErrorCode::FileUnreadable, path.string() + " is not a readable file");
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::int64_t size = file ? static_cast<std::int64_t>(file.tellg()) : -1;
    if (size < 0)
        throw EngineError(ErrorCode::FileUnreadable, path.string() + " cannot be opened");
    if (size > limitBytes)
        throw EngineError(ErrorCode::BundleInvalid, path.string() + " has " + std::to_string(size) +
                                                        " bytes; the limit is " + std::to_string(limitBytes));
    std::string content(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(content.data(), size))
        throw EngineError(ErrorCode::FileUnreadable, path.string() + " cannot be read to its end");
    return content;
}

} // namespace nextgpt

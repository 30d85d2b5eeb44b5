// SPDX-License-Identifier: Apache-2.0
#include "engine/io/TextFile.h"

#include "engine/io/BinaryFile.h"

namespace nextgpt {

std::string readTextFile(const std::filesystem::path& path, std::int64_t maxBytes, ErrorCode tooLarge) {
    const auto bytes = readBinaryFile(path, maxBytes, tooLarge);
    return {bytes.begin(), bytes.end()};
}

} // namespace nextgpt

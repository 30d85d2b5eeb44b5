// SPDX-License-Identifier: Apache-2.0
#include "engine/io/UnusedPath.h"

namespace nextgpt {

std::filesystem::path unusedPath(const std::filesystem::path& folder, const std::string& stem,
                                 std::string_view extension) {
    std::error_code ignored; // an unreadable folder is reported when the file is written
    auto path = (folder / stem).concat(extension);
    for (int number = 2; std::filesystem::exists(path, ignored); ++number)
        path = (folder / (stem + '-' + std::to_string(number))).concat(extension);
    return path;
}

} // namespace nextgpt

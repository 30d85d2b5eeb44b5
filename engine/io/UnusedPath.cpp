// SPDX-License-Identifier: Apache-2.0
#include "engine/io/UnusedPath.h"

#include <algorithm>

namespace nextgpt {

namespace fs = std::filesystem;

fs::path unusedStem(const fs::path& stem, std::initializer_list<std::string_view> endings,
                    Numbering numbering) {
    const auto isUsed = [&endings](const fs::path& candidate) {
        return std::ranges::any_of(endings, [&candidate](std::string_view ending) {
            std::error_code ignored; // an unreadable folder is reported when the file is written
            return fs::exists(fs::path(candidate).concat(ending), ignored);
        });
    };
    fs::path candidate = stem;
    for (int number = 2; isUsed(candidate); ++number) {
        const std::string digits = std::to_string(number);
        candidate = fs::path(stem).concat(numbering == Numbering::Dash ? '-' + digits : " (" + digits + ')');
    }
    return candidate;
}

fs::path unusedPath(const fs::path& folder, const std::string& stem, std::string_view extension) {
    return unusedStem(folder / stem, {extension}).concat(extension);
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/FreeName.h"

namespace nextgpt {

std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension) {
    std::error_code ignored; // a folder that cannot be read is found out when writing
    std::filesystem::path path = folder / (stem + extension);
    for (int number = 2; std::filesystem::exists(path, ignored); ++number)
        path = folder / (stem + '-' + std::to_string(number) + extension);
    return path;
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundlePath.h"

#include "engine/core/Error.h"

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxPathBytes = 512;

} // namespace

bool isSafeBundlePath(std::string_view path) {
    if (path.empty() || path.size() > kMaxPathBytes)
        return false;
    const bool odd = std::any_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7f || c == ':';
    });
    if (odd)
        return false;
    while (true) {
        const auto slash = path.find('/');
        const auto step = path.substr(0, slash);
        if (step.empty() || step == "." || step == "..")
            return false;
        if (slash == std::string_view::npos)
            return true;
        path.remove_prefix(slash + 1);
    }
}

std::filesystem::path resolvedFile(const std::filesystem::path& folder, const std::string& path) {
    std::error_code error;
    auto target = std::filesystem::canonical(folder / path, error);
    if (!error)
        return target;
    std::error_code noLink;
    const auto link = std::filesystem::read_symlink(folder / path, noLink);
    const std::string via = noLink ? "" : " (a link to " + link.string() + ")";
    throw EngineError(ErrorCode::BundleMissing, (folder / path).string() + via + ": " + error.message());
}

} // namespace nextgpt

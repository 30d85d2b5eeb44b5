// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundlePath.h"

#include "engine/core/Error.h"
#include "engine/io/FileContents.h"
#include "engine/io/Sha256.h"

#include <algorithm>

#include <unistd.h>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxPathBytes = 512;
constexpr std::size_t kMaxOutsideBytes = 4'096;

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isInside(const std::filesystem::path& folder, const std::filesystem::path& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

/// Whether a file is a blob of the cache folder in whose snapshots the bundle lies.
bool isBlobOfSameCache(const std::filesystem::path& folder, const std::filesystem::path& file) {
    const auto blobs = file.parent_path();
    return blobs.filename() == "blobs" && isInside(blobs.parent_path() / "snapshots", folder);
}

std::string machineId() {
    for (const char* file : {"/etc/machine-id", "/var/lib/dbus/machine-id"})
        try {
            return readTextFile(file, kMaxPathBytes);
        } catch (const EngineError&) {
            continue; // the next one
        }
    return {};
}

} // namespace

bool isPossiblePath(std::string_view path) {
    return !path.empty() && path.size() <= kMaxOutsideBytes && std::ranges::none_of(path, isControl);
}

std::string computerId() {
    return sha256("nextgpt bundle\n" + machineId() + '\n' + std::to_string(::getuid()));
}

bool isSafeBundlePath(std::string_view path) {
    if (path.empty() || path.size() > kMaxPathBytes)
        return false;
    const bool odd =
        std::any_of(path.begin(), path.end(), [](char c) { return isControl(c) || c == '\\' || c == ':'; });
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

std::filesystem::path resolvedFile(const std::filesystem::path& folder, const std::string& path,
                                   const std::string& at) {
    std::error_code error;
    auto target = std::filesystem::canonical(folder / path, error);
    if (error) {
        std::error_code noLink;
        const auto link = std::filesystem::read_symlink(folder / path, noLink);
        const std::string via = noLink ? "" : " (a link to " + link.string() + ")";
        throw EngineError(ErrorCode::BundleMissing, (folder / path).string() + via + ": " + error.message());
    }
    const auto root = std::filesystem::canonical(folder);
    if (isInside(root, target) || isBlobOfSameCache(root, target))
        return target;
    if (!at.empty() && std::filesystem::weakly_canonical(folder / at, error) == target)
        return target;
    throw EngineError(ErrorCode::BundleInvalid, path + " is a link out of the bundle, to " + target.string() +
                                                    ", which bundle.json does not declare; `nextgpt bundle "
                                                    "make` makes a bundle that refers to files elsewhere");
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nextgpt {

/// True for a relative, '/'-separated path without empty, "." or ".." steps, backslashes or control
/// characters: it cannot name anything outside the folder it is joined to (except through links).
bool isSafeBundlePath(std::string_view path);

/// True for a path that "at" of a file in bundle.json may hold: up to 4096 bytes without control characters.
bool isPossiblePath(std::string_view path);

/// folder / path with all links resolved. A link may lead out of the folder only to `at`, which is absolute
/// or relative to the folder, and, in Hugging Face's cache, which keeps every file of a model as a link, into
/// the "blobs" beside the "snapshots" that hold the folder. What counts is the hash of the file it leads to.
/// Throws BundleMissing if there is no such file, BundleInvalid for a link that may not lead there.
std::filesystem::path resolvedFile(const std::filesystem::path& folder, const std::string& path,
                                   const std::string& at = {});

/// Identifies this computer and user in bundles that refer to files outside their folders, without revealing
/// who they are: 64 hex digits, different on another computer.
std::string computerId();

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nextgpt {

/// True for a relative, '/'-separated path without empty, "." or ".." steps, backslashes or control
/// characters: it cannot name anything outside the folder it is joined to (except through links).
bool isSafeBundlePath(std::string_view path);

/// folder / path with all links resolved. A link may lead out of the folder: Hugging Face's cache keeps every
/// file of a model as a link into ../blobs. What counts is the hash of the file it leads to. Throws
/// BundleMissing if there is no such file.
std::filesystem::path resolvedFile(const std::filesystem::path& folder, const std::string& path);

} // namespace nextgpt

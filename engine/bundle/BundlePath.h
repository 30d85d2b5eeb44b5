// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nextgpt {

/// True for a relative, '/'-separated path without empty, "." or ".." steps, backslashes or control
/// characters: it cannot name anything outside the folder it is joined to (except through links).
bool isSafeBundlePath(std::string_view path);

/// folder / path with all links resolved. Throws BundleMissing if it does not exist and BundleInvalid if a
/// link leads out of the folder.
std::filesystem::path resolveInside(const std::filesystem::path& folder, const std::string& path);

} // namespace nextgpt

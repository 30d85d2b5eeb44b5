// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace nextgpt {

/// Writes a temporary file beside `path`, syncs it, renames it to `path` and syncs the folder: `path` is
/// always complete, even after a power failure or when two threads write it. The temporary file has a name of
/// its own that ends in ".part". Creates missing folders; removes the temporary file on failure. Throws
/// EngineError: DiskFull (no space, quota or file-size limit) or FileNotWritable.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

/// The same for text.
void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text);

} // namespace nextgpt

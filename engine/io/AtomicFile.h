// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace nextgpt {

/// Who may read a written file.
enum class FileAccess {
    ByUmask,   ///< as any program creates files: everybody whom the process's umask does not exclude
    OwnerOnly, ///< mode 0600
};

/// Writes a temporary file beside `path`, syncs it, renames it to `path` and syncs the folder: `path` is
/// always complete, even after a power failure or when two threads write it. The temporary file has a name of
/// its own that ends in ".part"; where it cannot be synced, a second one is written. Creates missing folders;
/// removes the temporary file on failure. Throws EngineError: DiskFull (no space, quota or file-size limit)
/// or FileNotWritable.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                         FileAccess access = FileAccess::ByUmask);

/// The same for text.
void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text,
                             FileAccess access = FileAccess::ByUmask);

} // namespace nextgpt

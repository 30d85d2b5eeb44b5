// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace nextgpt {

/// Writes a temporary file beside the target, calls fsync, renames it and calls fsync on the folder, so that
/// a file of that name is complete even after a power failure. Creates missing folders. Leaves nothing behind
/// on failure. Throws EngineError: DiskFull (no space, quota or file-size limit), FileNotWritable.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

} // namespace nextgpt

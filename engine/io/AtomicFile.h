// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace nextgpt {

/// Writes beside the target, fsyncs, renames, fsyncs the folder: a file of that name is always whole, also
/// after a power cut. Makes missing folders. Leaves nothing behind on failure. Throws EngineError: DiskFull
/// (no space, quota or file-size limit), FileNotWritable.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

} // namespace nextgpt

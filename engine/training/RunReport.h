// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// Writes report.html into the folder of a run: its state, curves of every loss on training and
/// validation data, throughput, answers before training and now with their media, and the configuration. The
/// page needs no other file and runs no script. Appears complete or not at all. Returns its path. Throws
/// RequestInvalid for a folder without a run, DiskFull and FileNotWritable.
std::filesystem::path writeRunReport(const std::filesystem::path& run);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/RunFolder.h"

#include <string>

namespace nextgpt {

/// What is exported from a run and where to.
struct BundleExport {
    std::filesystem::path run;
    std::filesystem::path target;       ///< must not exist
    std::optional<std::int64_t> step{}; ///< of a checkpoint; default: RunFolder::best
    std::string bundleName{};           ///< default: the name of the run's bundle
};

/// Writes a complete bundle: the run's bundle with the trained tensors in its part "nextgpt". Other files are
/// linked where the file system allows it, otherwise copied. The target appears complete or not at all.
/// Returns the exported step. Throws RequestInvalid for a run without checkpoints or an existing target, what
/// opening the bundle throws, DiskFull and FileNotWritable.
std::int64_t exportBundle(const BundleExport& request);

} // namespace nextgpt

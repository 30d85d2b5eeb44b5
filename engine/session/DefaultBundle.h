// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// The bundle to use when nobody named one: NEXTGPT_BUNDLE, then share/nextgpt/pocket beside the program's
/// folder, then the source tree the program was built from. Throws EngineError{BundleMissing} that lists the
/// places looked at.
std::filesystem::path defaultBundle();

} // namespace nextgpt

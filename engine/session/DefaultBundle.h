// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// The bundle to use if none is named, in this order: the environment variable NEXTGPT_BUNDLE; for an
/// installed program share/nextgpt/pocket/bundle in its prefix; for a program in a build folder the bundle of
/// the source tree. Both folders are found relative to the executable's real path. Throws
/// EngineError{BundleMissing} with the folders that were searched.
std::filesystem::path defaultBundle();

} // namespace nextgpt

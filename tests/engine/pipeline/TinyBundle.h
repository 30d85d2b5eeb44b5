// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt::test {

/// Writes a whole bundle of tiny networks with seeded values: it says nothing sensible, but every part of the
/// program runs on it in no time. `folder` is made.
void writeTinyBundle(const std::filesystem::path& folder);

/// The same without an image decoder.
void writeTinyBundleWithoutDecoder(const std::filesystem::path& folder);

/// The same with a video decoder in place of the image decoder.
void writeTinyBundleWithVideo(const std::filesystem::path& folder);

/// The same with an audio clip decoder in place of the image decoder.
void writeTinyBundleWithAudio(const std::filesystem::path& folder);

} // namespace nextgpt::test

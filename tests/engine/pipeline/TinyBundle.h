// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt::test {

/// Writes a complete bundle of tiny networks with seeded random weights: its replies are meaningless, but
/// every part of the program runs on it within seconds. Creates `folder`.
void writeTinyBundle(const std::filesystem::path& folder);

/// The same with an input projection of `tokens` positions for a medium.
void writeTinyBundleWithTokens(const std::filesystem::path& folder, int tokens);

/// Rewrites bundle.json without "defaults".
void removeDefaults(const std::filesystem::path& folder);

/// The same without an image decoder.
void writeTinyBundleWithoutDecoder(const std::filesystem::path& folder);

/// The same as writeTinyBundle() with a GGUF file as its language model, whose new token rows are in
/// nextgpt/.
void writeTinyBundleWithGguf(const std::filesystem::path& folder);

/// The same with a video decoder in place of the image decoder.
void writeTinyBundleWithVideo(const std::filesystem::path& folder);

/// The same with an audio decoder in place of the image decoder.
void writeTinyBundleWithAudio(const std::filesystem::path& folder);

} // namespace nextgpt::test

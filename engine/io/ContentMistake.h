// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace nextgpt {

/// What a file of a model really is if its first bytes show that the download went wrong: a Git LFS pointer,
/// a web page, an archive or a checkpoint of another format. The text continues a sentence that begins with
/// the file's name, says what to do, and contains nothing from the file. nullopt if nothing is recognised.
std::optional<std::string_view> contentMistake(std::string_view firstBytes);

} // namespace nextgpt

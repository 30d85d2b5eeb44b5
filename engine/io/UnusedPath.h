// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

namespace nextgpt {

/// Where the number of a name that exists already goes.
enum class Numbering {
    Dash,        ///< "image-2"
    Parentheses, ///< "Kites (2)", as in file managers
};

/// `stem`, or `stem` with the first number from 2 on: nothing exists whose path is the stem and one of the
/// endings.
std::filesystem::path unusedStem(const std::filesystem::path& stem,
                                 std::initializer_list<std::string_view> endings,
                                 Numbering numbering = Numbering::Dash);

/// folder/stem.extension, or folder/stem-2.extension and so on: the first path that does not exist. The
/// extension includes the dot.
std::filesystem::path unusedPath(const std::filesystem::path& folder, const std::string& stem,
                                 std::string_view extension);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace nextgpt::tools {

/// Accepts the names of the values of an enumeration, of which `values` lists all.
template<typename Values>
CLI::Validator isNameOf(const Values& values) {
    std::vector<std::string> names;
    for (const auto value : values)
        names.emplace_back(name(value));
    return CLI::IsMember(names);
}

} // namespace nextgpt::tools

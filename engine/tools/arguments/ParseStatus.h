// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace nextgpt::tools {

/// Prints the help that was asked for, or what is wrong with the command line; returns the exit status.
int parseStatus(const CLI::App& app, const CLI::ParseError& error);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nextgpt::tools {

/// True if the first argument after `nextgpt` is a command that needs no display: reply, verify, inspect,
/// benchmark, train, dataset, bundle, or the option --check.
bool isCommand(std::string_view word);

/// Runs `nextgpt COMMAND …`; argv[0] is the program, argv[1] the command. Prints to stdout and stderr and
/// returns the exit status (ExitStatus.h). Without a command, --help lists the commands.
int runCommand(int argc, char** argv);

} // namespace nextgpt::tools

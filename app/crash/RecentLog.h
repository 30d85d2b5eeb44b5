// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt::app {

/// Keeps the last lines of the program's log in memory that a signal handler may read, for the crash report.
void keepRecentLog();

/// Writes the lines, oldest first. Safe in a signal handler.
void writeRecentLog(int descriptor);

/// A log line without what names a user's files: everything from a "/" that starts a path to the end of the
/// quotation, the parenthesis or the clause becomes "<path>".
std::string withoutPaths(std::string_view line);

} // namespace nextgpt::app

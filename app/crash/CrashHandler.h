// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nextgpt::app {

/// From now on a crash of the program (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, an exception that nothing
/// catches) writes `report`: the signal, `versions`, what was running, the stack with offsets in modules, and
/// the recent log. It contains no text, no file names and no memory of the user's. Then the program ends as
/// it would have without this.
void writeCrashReportTo(const std::filesystem::path& report, const std::string& versions);

/// What the program does now, for the report: in English, without any of the user's data.
void noteActivity(const std::string& activity);

} // namespace nextgpt::app

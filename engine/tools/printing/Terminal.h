// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace nextgpt::tools {

/// The only functions that write to standard output and error. Everything passes through terminalText() or
/// terminalJson(), so that no file, model or error controls the terminal.

void printOut(std::string_view text);                        ///< results, as they are
void printError(std::string_view text);                      ///< on standard error, as it is
void printFailure(const Error& error);                       ///< "nextgpt: code: detail"
void printJson(const nlohmann::json& json, int indent = -1); ///< and a line end

/// The current line of standard output again, from its start.
void rewriteOut(std::string_view line);

/// A line of progress on standard error that the next one replaces; nothing unless that is a terminal.
void showProgress(std::string_view line);

/// Removes the line of progress.
void eraseProgress();

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Request.h"

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// Adds one group of options per medium: those of kOptionsOf, each prefixed with the medium's name, such as
/// --image-steps. `options.media` receives the values and must outlive the parsing.
void addMediaOptions(CLI::App& app, ReplyOptions& options);

} // namespace nextgpt::tools

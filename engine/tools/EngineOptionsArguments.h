// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// Adds --bundle, --device and --threads.
void addEngineOptions(CLI::App& app, EngineOptions& options);

/// The options with the bundle filled in when none was named (session/DefaultBundle.h).
EngineOptions withDefaultBundle(EngineOptions options);

} // namespace nextgpt::tools

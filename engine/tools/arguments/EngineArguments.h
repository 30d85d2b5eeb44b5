// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// Adds --bundle, --device, --threads and --allow-non-finite. `options` receives the values and must outlive
/// the parsing.
void addEngineOptions(CLI::App& app, EngineOptions& options);

/// The options with the default bundle (session/DefaultBundle.h) if none was named. Throws BundleMissing.
EngineOptions withDefaultBundle(EngineOptions options);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/EngineOptionsArguments.h"

#include "engine/session/DefaultBundle.h"

#include <CLI/CLI.hpp>

namespace nextgpt::tools {

void addEngineOptions(CLI::App& app, EngineOptions& options) {
    app.add_option("--bundle", options.bundle, "Folder with bundle.json (default: the pocket bundle)");
    app.add_option("--device", options.device, "auto, cpu or cuda:N")->capture_default_str();
    app.add_option("--threads", options.threads, "CPU threads; 0 means all cores")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
}

EngineOptions withDefaultBundle(EngineOptions options) {
    if (options.bundle.empty())
        options.bundle = defaultBundle();
    return options;
}

} // namespace nextgpt::tools

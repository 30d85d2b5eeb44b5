// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tools/printing/HashingProgress.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// The command line of `nextgpt bundle make`.
struct BundleMakeArguments {
    std::vector<std::string> paths; ///< files and folders
    std::string folder;             ///< of the new bundle; empty: only examine
    std::string bundleName;
    ProgressFormat format = ProgressFormat::Text;
};

/// Adds `make` to `app`, which fills `arguments` when it parses.
const CLI::App& addBundleMake(CLI::App& app, BundleMakeArguments& arguments);

/// Examines the weights, prints what they are, and makes the bundle if nothing is missing.
int runBundleMake(const BundleMakeArguments& arguments);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tools/printing/HashingProgress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// The command line of `nextgpt bundle list`.
struct BundleListArguments {
    std::vector<std::string> folders; ///< of bundles
    std::string device = "auto";
    std::int64_t freed = 0; ///< bytes of memory that another process is about to free
    bool verifies = false;  ///< reads every file
    ProgressFormat format = ProgressFormat::Text;
};

/// Adds `list` to `app`, which fills `arguments` when it parses.
const CLI::App& addBundleList(CLI::App& app, BundleListArguments& arguments);

/// Prints for each bundle what it generates, how large it is, how much memory it needs, and what keeps it
/// from being loaded. Fails if something does.
int runBundleList(const BundleListArguments& arguments);

} // namespace nextgpt::tools

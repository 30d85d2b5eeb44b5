// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BundleCommand.h"

#include "engine/tools/BundleListCommand.h"
#include "engine/tools/BundleMakeCommand.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/training/BundleExport.h"

#include <CLI/CLI.hpp>

namespace nextgpt::tools {

int runBundle(int argc, char** argv) {
    CLI::App app("Makes and lists bundles.", "nextgpt bundle");
    app.require_subcommand(1);
    CLI::App& exportApp = *app.add_subcommand(
        "export", "Write a complete bundle from a training run: the bundle it started from with the trained "
                  "tensors");
    std::string run;
    std::string target;
    std::string bundleName;
    std::int64_t step = -1;
    exportApp.add_option("run", run, "Folder of the run")->required();
    exportApp.add_option("bundle", target, "Folder of the new bundle; must not exist")->required();
    exportApp
        .add_option("--step", step,
                    "Step of the checkpoint (default: the one with the lowest validation loss, otherwise the "
                    "last)")
        ->check(CLI::NonNegativeNumber);
    exportApp.add_option("--name", bundleName, "Name of the new bundle");
    BundleMakeArguments make;
    const CLI::App& makeApp = addBundleMake(app, make);
    BundleListArguments list;
    const CLI::App& listApp = addBundleList(app, list);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    if (makeApp.parsed())
        return runBundleMake(make);
    if (listApp.parsed())
        return runBundleList(list);
    const std::int64_t exported = exportBundle({.run = run,
                                                .target = target,
                                                .step = step >= 0 ? std::optional(step) : std::nullopt,
                                                .bundleName = bundleName});
    printOut("exported step " + std::to_string(exported) + " to " + terminalName(target) + '\n');
    return kSuccess;
}

} // namespace nextgpt::tools

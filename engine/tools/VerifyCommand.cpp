// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/VerifyCommand.h"

#include "engine/core/Error.h"
#include "engine/formats/SafetensorsFile.h"
#include "engine/session/Device.h"
#include "engine/tools/Commands.h"
#include "engine/verification/Verify.h"

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <iostream>

namespace nextgpt::tools {

namespace {

struct VerifyArguments {
    std::string checkpoint;
    std::vector<std::string> fixtures;
    std::string dtype = "float32";
    std::string device = "cpu";
    at::Device chosen = at::kCPU; ///< what `device` names
    double tolerance = 0.0;       ///< 0: by dtype and network
    int threads = 0;
};

/// What the project promises: a network in float32 to 1e-4, a whole guided run to 1e-3, bfloat16 to 2e-2.
double toleranceFor(const VerifyArguments& arguments, const std::string& network) {
    if (arguments.tolerance > 0)
        return arguments.tolerance;
    if (arguments.dtype != "float32")
        return 2e-2;
    return network.starts_with("guided") ? 1e-3 : 1e-4;
}

std::string networkOf(const std::filesystem::path& fixture) {
    const SafetensorsFile file(fixture);
    const auto found = file.metadata().find("network");
    return found == file.metadata().end() ? "" : found->second;
}

/// True when the fixture's outputs are met.
bool verifyOne(const VerifyArguments& arguments, const std::filesystem::path& fixture) {
    const std::map<std::string, at::ScalarType> dtypes{
        {"float32", at::kFloat}, {"bfloat16", at::kBFloat16}, {"float16", at::kHalf}};
    Placement placement;
    placement.device = arguments.chosen;
    placement.dtype = dtypes.at(arguments.dtype);
    const std::string network = networkOf(fixture);
    const double tolerance = toleranceFor(arguments, network);
    const double error = verifyFixture(arguments.checkpoint, fixture, placement);
    const bool met = error <= tolerance;
    std::cout << fmt::format("{}  {}  relative error {:.3g}  tolerance {:.3g}  {}\n", met ? "ok  " : "FAIL",
                             network, error, tolerance, fixture.string());
    return met;
}

} // namespace

int runVerify(int argc, char** argv) {
    CLI::App app("Runs one network of a checkpoint on the inputs of each fixture and compares with its "
                 "expected outputs.",
                 "nextgpt verify");
    VerifyArguments arguments;
    app.add_option("checkpoint", arguments.checkpoint, "The checkpoint's folder")->required();
    app.add_option("fixtures", arguments.fixtures, "Fixture files, see tests/reference/README.md")
        ->required();
    app.add_option("--dtype", arguments.dtype)
        ->check(CLI::IsMember({"float32", "bfloat16", "float16"}))
        ->capture_default_str();
    app.add_option("--device", arguments.device, "auto, cpu or cuda:N")->capture_default_str();
    app.add_option("--tolerance", arguments.tolerance,
                   "Largest relative error that passes; 0 means the project's own")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--threads", arguments.threads)->check(CLI::Range(0, 1024))->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    if (arguments.threads > 0)
        at::set_num_threads(arguments.threads);
    arguments.chosen = chooseDevice(arguments.device).device;
    const c10::InferenceMode noGradients;
    bool all = true;
    for (const std::string& fixture : arguments.fixtures)
        all = verifyOne(arguments, fixture) && all;
    return all ? kSuccess : kFailure;
}

} // namespace nextgpt::tools

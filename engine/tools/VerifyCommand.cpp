// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/VerifyCommand.h"

#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/io/MappedFile.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/session/Device.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/arguments/RangeCheck.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/verification/Verify.h"

#include <spdlog/fmt/fmt.h>

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

namespace nextgpt::tools {

namespace {

const std::map<std::string, at::ScalarType>& dtypes() {
    static const std::map<std::string, at::ScalarType> byName{
        {"float32", at::kFloat}, {"bfloat16", at::kBFloat16}, {"float16", at::kHalf}};
    return byName;
}

struct VerifyArguments {
    std::string checkpoint;
    std::vector<std::string> fixtures;
    at::ScalarType dtype = at::kFloat;
    std::string device = "cpu";
    at::Device chosen = at::kCPU; ///< the device that `device` names
    double tolerance = 0.0;       ///< 0: toleranceFor() decides
    int threads = 0;
};

/// Relative error: 1e-4 for a network in float32, 1e-3 for a whole guided diffusion run, 2e-2 in half
/// precision.
double toleranceFor(const VerifyArguments& arguments, const std::string& network) {
    if (arguments.tolerance > 0)
        return arguments.tolerance;
    if (arguments.dtype != at::kFloat)
        return 2e-2;
    return network.starts_with("guided") ? 1e-3 : 1e-4;
}

std::string networkOf(const std::filesystem::path& fixture) {
    const SafetensorsFile file(fixture);
    const auto found = file.metadata().find("network");
    return found == file.metadata().end() ? "" : found->second;
}

/// verifyFixture; libtorch's refusals of shapes and types, which come from the fixture or the checkpoint,
/// become WeightsMismatch.
double errorOf(const std::filesystem::path& checkpoint, const std::filesystem::path& fixture,
               const Placement& placement) {
    try {
        return verifyFixture(checkpoint, fixture, placement);
    } catch (const c10::Error&) {
        const Error plain = errorFrom(std::current_exception());
        if (plain.code != ErrorCode::Internal)
            throw;
        throw EngineError(ErrorCode::WeightsMismatch,
                          fixture.string() + " does not fit the checkpoint: " + plain.detail);
    }
}

/// True if the outputs agree with the fixture's within the tolerance.
bool verifyOne(const VerifyArguments& arguments, const std::filesystem::path& fixture) {
    Placement placement;
    placement.device = arguments.chosen;
    placement.dtype = arguments.dtype;
    const std::string network = networkOf(fixture);
    const double tolerance = toleranceFor(arguments, network);
    const double error = errorOf(arguments.checkpoint, fixture, placement);
    MappedFile::requireWholeFiles();
    const bool met = error <= tolerance;
    printOut(fmt::format("{}  {}  relative error {:.3g}  tolerance {:.3g}  {}\n", met ? "ok  " : "FAIL",
                         terminalName(network), error, tolerance, terminalName(fixture.string())));
    return met;
}

} // namespace

int runVerify(int argc, char** argv) {
    CLI::App app("Runs a network of a checkpoint on the inputs of each fixture and compares the result with "
                 "the outputs of the reference implementation.",
                 "nextgpt verify");
    VerifyArguments arguments;
    app.add_option("checkpoint", arguments.checkpoint, "Folder of the checkpoint")->required();
    app.add_option("fixtures", arguments.fixtures, "Fixture files (see tests/reference/README.md)")
        ->required();
    app.add_option_function<std::string>(
           "--dtype", [&arguments](const std::string& word) { arguments.dtype = dtypes().at(word); },
           "Data type to compute in")
        ->check(CLI::IsMember(dtypes()))
        ->default_str("float32");
    app.add_option("--device", arguments.device, "Compute device: auto, cpu or cuda:N")
        ->capture_default_str();
    app.add_option("--tolerance", arguments.tolerance,
                   "Largest relative error that passes; 0 selects it by data type and network")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--threads", arguments.threads, "CPU threads; 0 uses all cores")
        ->check(inRange(limits::kThreads))
        ->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
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

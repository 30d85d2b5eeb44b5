// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/verification/Verify.h"
#include "tests/gpu/check/Checks.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace nextgpt::gpu {

namespace {

namespace fs = std::filesystem;

/// Tolerances of the project: networks in float32 and half precision, complete guided runs in float32.
constexpr double kFloat32 = 1e-4;
constexpr double kGuided = 1e-3;
constexpr double kHalf = 2e-2;

struct Fixture {
    fs::path checkpoint;
    fs::path file;
    std::string name;
    bool guided = false;
};

/// Fixtures in a folder "pocket_MEDIUM" belong to the pocket bundle's own files.
fs::path checkpointOf(const Setting& setting, const fs::path& file) {
    const std::string folder = file.parent_path().filename().string();
    const std::string prefix = "pocket_";
    if (!folder.starts_with(prefix))
        return file.parent_path();
    const fs::path medium = setting.bundle / folder.substr(prefix.size());
    return file.filename().string().starts_with("text.") ? medium / "text_encoder" : medium;
}

/// Unlike a fixture, a weights file has no metadata that names a network.
std::string networkOf(const fs::path& file) {
    const SafetensorsFile opened(file);
    const auto found = opened.metadata().find("network");
    return found == opened.metadata().end() ? "" : found->second;
}

std::vector<Fixture> fixtures(const Setting& setting) {
    std::vector<Fixture> found;
    for (const auto& entry : fs::recursive_directory_iterator(setting.data / "parity")) {
        const bool isGradients = entry.path().stem() == "gradients"; // for training, which has its own tests
        if (entry.path().extension() != ".safetensors" || isGradients)
            continue;
        const std::string network = networkOf(entry.path());
        if (network.empty())
            continue;
        const std::string name =
            entry.path().parent_path().filename().string() + "/" + entry.path().stem().string();
        found.push_back({.checkpoint = checkpointOf(setting, entry.path()),
                         .file = entry.path(),
                         .name = name,
                         .guided = network.starts_with("guided")});
    }
    std::ranges::sort(found, {}, &Fixture::name);
    return found;
}

/// The limit in half precision: the project's tolerance, or 1.5 times the reference's own rounding error if
/// that exceeds the tolerance (tests/reference/half_precision.py). A guided run of which the reference's
/// error is not recorded has none, because guidance amplifies rounding at every step.
std::optional<double> halfLimit(const nlohmann::json& ownErrors, const Fixture& fixture,
                                at::ScalarType dtype) {
    constexpr double kSlack = 1.5;
    const auto found = ownErrors.find(fixture.name);
    if (found == ownErrors.end())
        return fixture.guided ? std::nullopt : std::optional(kHalf);
    return std::max(kHalf, kSlack * found->value(c10::toString(dtype), 0.0));
}

void checkOne(const Setting& setting, const Fixture& fixture, at::ScalarType dtype, Report& report) {
    const std::string name = std::string("parity ") + c10::toString(dtype) + " " + fixture.name;
    Placement placement;
    placement.device = setting.device.device;
    placement.dtype = dtype;
    try {
        const double error = verifyFixture(fixture.checkpoint, fixture.file, placement);
        const std::optional<double> limit =
            dtype == at::kFloat
                ? (fixture.guided ? kGuided : kFloat32)
                : halfLimit(readJsonFile(setting.data / "parity" / "half_precision.json"), fixture, dtype);
        if (limit)
            report.check(name, error, *limit);
        else
            report.figure(name, error, "relative error");
    } catch (const std::exception&) {
        report.require(name, errorFrom(std::current_exception()).detail);
    }
}

} // namespace

void checkParity(const Setting& setting, Report& report) {
    const c10::InferenceMode noGradients;
    const auto all = fixtures(setting);
    report.require("parity fixtures", all.empty() ? std::optional<std::string>("none found") : std::nullopt);
    std::vector<at::ScalarType> dtypes{at::kFloat, at::kBFloat16};
    if (setting.isCuda()) // a CPU has no kernels of its own for float16
        dtypes.push_back(at::kHalf);
    for (const at::ScalarType dtype : dtypes)
        for (const Fixture& fixture : all)
            if (!setting.tiny || (dtype == at::kFloat && !fixture.guided))
                checkOne(setting, fixture, dtype, report);
}

} // namespace nextgpt::gpu

// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/verification/Verify.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Session.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/ones.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <iostream>
#include <string>

namespace nextgpt::gpu {

namespace {

constexpr std::int64_t kMebi = 1 << 20;

/// Loads a bundle and generates one image; returns the error, if any.
std::string outcome(const Setting& setting, ErrorCode& code) {
    code = ErrorCode::Internal;
    try {
        Session session({.bundle = setting.bundle, .device = setting.deviceWish});
        session.waitUntilLoaded();
        ReplyRequest request;
        request.messages = {Message{Role::User, {std::string("draw a large red star at night")}}};
        request.mediaFolder = setting.work / "memory";
        request.options.switches.fill(ModalitySwitch::Never);
        request.options.switches[Modality::Image] = ModalitySwitch::Force;
        const Answer answer = answerTo(session, request);
        if (!answer.error)
            return "";
        code = answer.error->code;
        return answer.error->detail;
    } catch (const EngineError& error) {
        code = error.code();
        return error.what();
    }
}

bool computes(at::Device device) {
    return at::ones({100}, device).sum().item<double>() == 100.0;
}

/// A tensor that takes all but `left` bytes of the device's memory.
at::Tensor ballast(at::Device device, std::int64_t left) {
    const std::int64_t held = std::max<std::int64_t>(freeBytes(device) - left, 1);
    return at::empty({held}, at::TensorOptions(device).dtype(at::kByte));
}

/// With `left` bytes of memory, the program must work or report that memory ran out.
void checkWithLeft(const Setting& setting, std::int64_t left, Report& report) {
    const at::Device device = setting.device.device;
    const std::string label = "with " + std::to_string(left / kMebi) + " MiB left";
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    {
        emptyCache(device);
        const at::Tensor held = ballast(device, left);
        detail = outcome(setting, code);
    }
    const bool isClear = detail.empty() || code == ErrorCode::OutOfMemory;
    report.require(label, isClear ? std::nullopt : std::optional(std::string(name(code)) + ": " + detail));
    report.note(label, detail.empty() ? "worked" : detail);
    emptyCache(device);
    report.require(label + ", afterwards", computes(device)
                                               ? std::nullopt
                                               : std::optional<std::string>("the device no longer works"));
}

/// Verifies a network in half precision; returns the error, if any.
std::optional<Error> loadAndRun(const Setting& setting, const std::filesystem::path& folder) {
    const c10::InferenceMode noGradients;
    Placement placement;
    placement.device = setting.device.device;
    placement.dtype = at::kBFloat16;
    try {
        verifyFixture(folder, folder / "fixture.safetensors", placement);
        return std::nullopt;
    } catch (const std::exception&) {
        return errorFrom(std::current_exception());
    }
}

void checkOneCapped(const Setting& setting, const std::filesystem::path& folder, Report& report) {
    const std::string label =
        folder.filename().string() + " under a cap of " + std::to_string(setting.mebibytes) + " MiB";
    const auto error = loadAndRun(setting, folder);
    const bool isClear = !error || error->code == ErrorCode::OutOfMemory;
    report.require(label, isClear ? std::nullopt
                                  : std::optional(std::string(name(error->code)) + ": " + error->detail));
    report.note(label, error ? error->detail : "worked");
    report.figure(label + " peak", static_cast<double>(peakBytes(setting.device.device)), "bytes");
    emptyCache(setting.device.device);
    report.require(label + ", afterwards", computes(setting.device.device)
                                               ? std::nullopt
                                               : std::optional<std::string>("the device no longer works"));
}

/// Whether the cap is in force; without it the check would prove nothing.
bool isCapInForce(const Setting& setting) {
    const at::TensorOptions bytes = at::TensorOptions(setting.device.device).dtype(at::kByte);
    try {
        at::empty({(setting.mebibytes + 64) * kMebi}, bytes);
        emptyCache(setting.device.device);
        return false;
    } catch (const std::exception&) {
        return errorFrom(std::current_exception()).code == ErrorCode::OutOfMemory;
    }
}

} // namespace

void checkCapped(const Setting& setting, Report& report) {
    if (setting.isCuda())
        report.require("a cap of " + std::to_string(setting.mebibytes) + " MiB is in force",
                       isCapInForce(setting) ? std::nullopt
                                             : std::optional<std::string>("more could be allocated"));
    for (const std::string& folder : setting.names)
        checkOneCapped(setting, folder, report);
}

void holdMemory(const Setting& setting, Report& report) {
    const at::Tensor held = ballast(setting.device.device, setting.mebibytes * kMebi);
    report.note("holding", std::to_string(held.numel() / kMebi) + " MiB");
    std::string line;
    while (std::getline(std::cin, line)) {
    }
}

void checkBeside(const Setting& setting, Report& report) {
    ErrorCode code = ErrorCode::Internal;
    const std::string label = "beside another program, " + std::to_string(setting.mebibytes) + " MiB left";
    const std::string detail = outcome(setting, code);
    const bool isClear = detail.empty() || code == ErrorCode::OutOfMemory;
    report.require(label, isClear ? std::nullopt : std::optional(std::string(name(code)) + ": " + detail));
    report.note(label, detail.empty() ? "worked" : detail);
}

void checkMemory(const Setting& setting, Report& report) {
    if (!setting.isCuda()) {
        report.note("memory", "skipped: only a GPU's memory can be filled without harm");
        return;
    }
    for (const std::int64_t mebi : {8, 64, 192, 400, 1000})
        checkWithLeft(setting, mebi * kMebi, report);
    ErrorCode code = ErrorCode::Internal;
    const std::string detail = outcome(setting, code);
    report.require("with all memory again", detail.empty() ? std::nullopt : std::optional(detail));
}

} // namespace nextgpt::gpu

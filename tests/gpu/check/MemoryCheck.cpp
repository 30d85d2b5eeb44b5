#include "engine/core/Error.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Session.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/ones.h>

namespace nextgpt::gpu {

namespace {

constexpr std::int64_t kMebi = 1 << 20;

/// How a bundle's load and one picture ended.
std::string outcome(const Setting& setting, ErrorCode& code) {
    code = ErrorCode::Internal;
    try {
        Session session({setting.bundle, setting.deviceWish, 0});
        session.waitUntilLoaded();
        ReplyRequest request;
        request.messages = {Message{Role::User, {std::string("draw a large red star at night")}}};
        request.mediaFolder = setting.work / "memory";
        request.options.switches.fill(ModalitySwitch::Never);
        request.options.switches[mediaIndex(Modality::Image)] = ModalitySwitch::Force;
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

/// With so much memory left, the program either works or says that memory ran out, and nothing else.
void checkWithLeft(const Setting& setting, std::int64_t left, Report& report) {
    const at::Device device = setting.device.device;
    const std::string label = "with " + std::to_string(left / kMebi) + " MiB left";
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    {
        emptyCache(device);
        const std::int64_t held = freeBytes(device) - left;
        const at::Tensor ballast =
            at::empty({std::max<std::int64_t>(held, 1)}, at::TensorOptions(device).dtype(at::kByte));
        detail = outcome(setting, code);
    }
    const bool isClear = detail.empty() || code == ErrorCode::OutOfMemory;
    report.require(label, isClear ? std::nullopt : std::optional(std::string(name(code)) + ": " + detail));
    report.note(label, detail.empty() ? "worked" : detail);
    emptyCache(device);
    const bool works = at::ones({100}, device).sum().item<double>() == 100.0;
    report.require(label + ", afterwards",
                   works ? std::nullopt : std::optional<std::string>("the device computes no more"));
}

} // namespace

void checkMemory(const Setting& setting, Report& report) {
    if (!setting.isCuda()) {
        report.note("memory", "skipped: only a card's memory can be filled without harm");
        return;
    }
    for (const std::int64_t mebi : {8, 64, 192, 400, 1000})
        checkWithLeft(setting, mebi * kMebi, report);
    ErrorCode code = ErrorCode::Internal;
    const std::string detail = outcome(setting, code);
    report.require("with all memory again", detail.empty() ? std::nullopt : std::optional(detail));
}

} // namespace nextgpt::gpu

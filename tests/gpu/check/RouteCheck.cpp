// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Comparison.h"
#include "tests/gpu/check/Session.h"
#include "tests/gpu/check/Timer.h"

#include <array>
#include <map>

namespace nextgpt::gpu {

namespace {

namespace fs = std::filesystem;

constexpr double kCloseToCpu = 0.02; ///< mean difference of full scale: rounding moves edges, not shapes

struct Route {
    Modality seen = Modality::Text; ///< of the request
    Modality made = Modality::Text; ///< of the reply

    bool operator<(const Route& other) const {
        return std::pair(seen, made) < std::pair(other.seen, other.made);
    }
};

std::string named(const Route& route) {
    return std::string(name(route.seen)) + " to " + std::string(name(route.made));
}

std::vector<Route> routes() {
    std::vector<Route> all;
    for (const Modality seen : {Modality::Text, Modality::Image, Modality::Video, Modality::Audio})
        for (const Modality made : {Modality::Text, Modality::Image, Modality::Video, Modality::Audio})
            all.push_back({seen, made});
    return all;
}

using Attachments = std::map<Modality, MediaFile>;

ReplyRequest requestFor(const Setting& setting, const Route& route, const Attachments& attachments) {
    ReplyRequest request;
    Message message{Role::User, {std::string("draw a large red star at night")}};
    if (route.seen != Modality::Text)
        message.parts = {attachments.at(route.seen), std::string("what is this ?")};
    request.messages = {message};
    request.options.seed = 7;
    request.options.text.maxNewTokens = 64;
    request.options.switches.fill(ModalitySwitch::Never);
    if (route.made != Modality::Text)
        request.options.switches[route.made] = ModalitySwitch::Force;
    request.options.media[Modality::Video].steps = 6; // half of the bundle's default, to save CPU time
    if (setting.tiny)
        for (auto& medium : request.options.media) {
            medium.steps = 1;
            medium.frames = 2;
        }
    return request;
}

using Answers = std::map<Route, Answer>;

/// All routes in one session, one reply each.
Answers answersOf(const Setting& setting, Session& session, const Attachments& attachments,
                  const fs::path& folder) {
    Answers answers;
    for (const Route& route : routes()) {
        ReplyRequest request = requestFor(setting, route, attachments);
        request.mediaFolder = folder / (std::string(name(route.seen)) + "_" + std::string(name(route.made)));
        answers[route] = answerTo(session, request);
    }
    return answers;
}

/// One medium of each kind, generated from text on the CPU: the attachments of the other routes on every
/// device.
Attachments makeAttachments(const Setting& setting, Session& session, const fs::path& folder) {
    Attachments made;
    for (const Modality modality : kMediaModalities) {
        ReplyRequest request = requestFor(setting, {Modality::Text, modality}, {});
        request.mediaFolder = folder;
        const Answer answer = answerTo(session, request);
        if (answer.error)
            throw EngineError(answer.error->code, answer.error->detail);
        made[modality] = answer.media.at(0);
    }
    return made;
}

std::optional<std::string> flaw(const Route& route, const Answer& answer) {
    if (answer.error)
        return std::string(name(answer.error->code)) + ": " + answer.error->detail;
    const std::size_t wanted = route.made == Modality::Text ? 0 : 1;
    if (answer.media.size() != wanted)
        return std::to_string(answer.media.size()) + " media instead of " + std::to_string(wanted);
    return std::nullopt;
}

void compare(const Route& route, const Answers& first, const Answers& second, const Answers& cpu,
             Report& report) {
    const Answer& one = first.at(route);
    const Answer& again = second.at(route);
    const Answer& reference = cpu.at(route);
    const std::string label = "route " + named(route);
    auto failure = flaw(route, one);
    if (!failure)
        failure = flaw(route, again);
    if (!failure && one.text != again.text)
        failure = "other words the second time: \"" + one.text + "\", \"" + again.text + "\"";
    report.require(label, failure);
    if (failure)
        return;
    report.require(label + " words as the CPU's",
                   one.text == reference.text
                       ? std::nullopt
                       : std::optional("\"" + one.text + "\", CPU: \"" + reference.text + "\""));
    if (route.made == Modality::Text || reference.media.size() != 1)
        return;
    report.require(label + " twice the same",
                   isSameMedium(one.media[0], again.media[0])
                       ? std::nullopt
                       : std::optional<std::string>("another medium the second time"));
    report.check(label + " difference from the CPU", mediaDifference(one.media[0], reference.media[0]),
                 kCloseToCpu);
}

} // namespace

void checkRoutes(const Setting& setting, Report& report) {
    Answers reference;
    Attachments attachments;
    {
        Session session({.bundle = setting.bundle, .device = "cpu"});
        session.waitUntilLoaded();
        attachments = makeAttachments(setting, session, setting.work / "attachments");
        report.figure(
            "routes on the CPU",
            secondsOf(at::kCPU,
                      [&] { reference = answersOf(setting, session, attachments, setting.work / "cpu"); }),
            "s");
    }
    // A new session for each pass: the contents of the key/value cache decide how many positions are computed
    // at once, and that affects rounding.
    std::array<Answers, 2> passes;
    for (std::size_t pass = 0; pass < passes.size(); ++pass) {
        Session session({.bundle = setting.bundle, .device = setting.deviceWish});
        const std::string count = std::to_string(pass + 1);
        report.figure("pocket load " + count, secondsOf(at::kCPU, [&] { session.waitUntilLoaded(); }), "s");
        report.figure("routes on the device " + count,
                      secondsOf(at::kCPU,
                                [&] {
                                    passes[pass] = answersOf(setting, session, attachments,
                                                             setting.work / ("pass" + count));
                                }),
                      "s");
    }
    for (const Route& route : routes())
        compare(route, passes[0], passes[1], reference, report);
    report.figure("pocket tokens", passes[1].at({Modality::Text, Modality::Text}).tokensPerSecond, "1/s");
    report.figure("pocket memory", static_cast<double>(peakBytes(setting.device.device)), "bytes");
}

} // namespace nextgpt::gpu

// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Session.h"
#include "tests/gpu/check/Timer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <thread>

namespace nextgpt::gpu {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kSoonEnough = 0.2; ///< most seconds from a cancel to the end of the reply
constexpr int kCancels = 200;
constexpr int kCancelsTiny = 6;

ReplyRequest requestFor(const Setting& setting, Modality modality, int number) {
    ReplyRequest request;
    request.messages = {Message{Role::User, {std::string("draw a large red star at night")}}};
    request.mediaFolder = setting.work / "cancelled";
    request.options.seed = static_cast<std::uint64_t>(number);
    request.options.switches.fill(ModalitySwitch::Never);
    request.options.switches[modality] = ModalitySwitch::Force;
    if (setting.tiny) {
        request.options.media[modality].steps = 2;
        request.options.media[modality].frames = 2;
    }
    return request;
}

/// Seconds that a complete reply takes; cancels are spread over that time.
double wholeReply(const Setting& setting, Session& session, Modality modality) {
    return secondsOf(at::kCPU, [&] { session.run(requestFor(setting, modality, 0), [](const Event&) {}); });
}

struct Outcome {
    double seconds = 0; ///< from the cancel to the end
    bool cancelled = false;
    bool failed = false;
};

Outcome cancelAfter(Session& session, const ReplyRequest& request, double delay) {
    Clock::time_point asked;
    std::jthread canceller([&](const std::stop_token&) {
        std::this_thread::sleep_for(std::chrono::duration<double>(delay));
        asked = Clock::now();
        session.cancel();
    });
    const Event end = session.run(request, [](const Event&) {});
    const auto ended = Clock::now();
    canceller.join();
    const double seconds = std::chrono::duration<double>(ended - asked).count();
    return {std::max(0.0, seconds), std::holds_alternative<Cancelled>(end),
            std::holds_alternative<Failed>(end)};
}

} // namespace

void checkCancels(const Setting& setting, Report& report) {
    const at::Device device = setting.device.device;
    Session session({.bundle = setting.bundle, .device = setting.deviceWish});
    session.waitUntilLoaded();
    std::array<double, 3> length{};
    for (const Modality modality : kMediaModalities) // warm-up: the first use of a kernel may take longer
        length[mediaIndex(modality)] = wholeReply(setting, session, modality);
    const std::int64_t before = bytesInUse(device);
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> share(0.0, 0.9);
    std::vector<double> seconds;
    int cancelled = 0;
    int failed = 0;
    const int count = setting.count > 0 ? setting.count : setting.tiny ? kCancelsTiny : kCancels;
    const int mostReplies = 2 * count; // some end before their cancel
    for (int i = 0; i < mostReplies && cancelled < count; ++i) {
        const Modality modality = kMediaModalities[static_cast<std::size_t>(i) % kMediaModalities.size()];
        const Outcome outcome = cancelAfter(session, requestFor(setting, modality, i),
                                            share(random) * length[mediaIndex(modality)]);
        failed += outcome.failed ? 1 : 0;
        if (outcome.cancelled) { // otherwise the reply ended first
            ++cancelled;
            seconds.push_back(outcome.seconds);
        }
    }
    // The key/value cache holds the last conversation: repeating the reply from before the cancels restores
    // it.
    for (const Modality modality : kMediaModalities)
        wholeReply(setting, session, modality);
    report.figure("cancels", cancelled, "");
    report.require("cancels were taken",
                   cancelled == count ? std::nullopt : std::optional(std::to_string(cancelled)));
    report.require("no cancel became a failure",
                   failed == 0 ? std::nullopt : std::optional(std::to_string(failed)));
    std::ranges::sort(seconds);
    if (!seconds.empty()) {
        report.figure("cancel median", seconds[seconds.size() / 2], "s");
        if (setting.tiny)
            report.figure("cancel slowest", seconds.back(), "s");
        else
            report.check("cancel slowest", seconds.back(), kSoonEnough);
    }
    const double grown = static_cast<double>(bytesInUse(device) - before);
    report.check("memory after cancels", grown, 1 << 20);
}

} // namespace nextgpt::gpu

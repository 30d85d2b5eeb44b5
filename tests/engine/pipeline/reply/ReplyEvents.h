// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/pipeline/Assistant.h"
#include "tests/support/EventQueries.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace nextgpt::test {

/// The events of a whole reply.
inline std::vector<Event> eventsOf(Assistant& assistant, const ReplyRequest& request) {
    std::vector<Event> events;
    assistant.reply(request, Job([&](const Event& event) { events.push_back(event); }, {}));
    return events;
}

/// A reply that failed, or was expected to.
struct FailedReply {
    std::optional<ErrorCode> code;
    std::vector<Event> events; ///< before the failure
};

inline FailedReply failedReply(Assistant& assistant, const ReplyRequest& request) {
    FailedReply reply;
    try {
        assistant.reply(request, Job([&](const Event& event) { reply.events.push_back(event); }, {}));
    } catch (const EngineError& error) {
        reply.code = error.code();
    }
    return reply;
}

/// Cancels the reply when it reports that stage; returns whether the reply ended as cancelled.
inline bool isCancelledIn(Stage stage, Assistant& assistant, const ReplyRequest& request) {
    std::stop_source stop;
    const auto sink = [&](const Event& event) {
        const auto* progress = std::get_if<Progress>(&event);
        if (progress != nullptr && progress->stage == stage)
            stop.request_stop();
    };
    try {
        assistant.reply(request, Job(sink, stop.get_token()));
    } catch (const Stopped&) {
        return true;
    }
    return false;
}

/// The file names in a folder, which may be missing.
inline std::vector<std::string> filesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    if (std::filesystem::exists(folder))
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            names.push_back(entry.path().filename().string());
    return names;
}

/// A request for text of at most 12 tokens, with media in "media" below `folder`.
inline ReplyRequest textRequest(const std::string& text, const std::filesystem::path& folder) {
    ReplyRequest request;
    request.messages = {{Role::User, {text}}};
    request.mediaFolder = folder / "media";
    request.options.text.maxNewTokens = 12;
    request.options.seed = 3;
    return request;
}

/// The same, with exactly one medium.
inline ReplyRequest mediaRequest(const std::string& text, Modality modality,
                                 const std::filesystem::path& folder) {
    ReplyRequest request = textRequest(text, folder);
    for (const Modality other : kMediaModalities)
        request.options.switches[other] = other == modality ? ModalitySwitch::Force : ModalitySwitch::Never;
    return request;
}

} // namespace nextgpt::test

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/RequestCheck.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

void require(bool holds, const std::string& what) {
    if (!holds)
        throw EngineError(ErrorCode::RequestInvalid, what);
}

/// Also rejects NaN.
template<typename Number>
void requireInRange(const limits::Range<Number>& range, Number value, const char* what) {
    require(range.contains(value),
            fmt::format("{} is {}: it must be between {} and {}", what, value, range.least, range.most));
}

void requireValid(const TextSampling& text) {
    requireInRange(limits::kTemperature, text.temperature, "temperature");
    require(text.topP > 0 && text.topP <= 1, "top_p must be above 0 and at most 1");
    require(text.topK >= 0, "top_k must not be negative");
    requireInRange(limits::kNewTokens, text.maxNewTokens, "max_new_tokens");
}

/// Sizes are checked by the MediaStrategy.
void requireValid(const MediaOptions& media) {
    if (media.steps)
        requireInRange(limits::kSteps, *media.steps, "steps");
    if (media.guidance)
        requireInRange(limits::kGuidance, *media.guidance, "guidance");
    if (media.frames)
        requireInRange(limits::kGeneratedFrames, *media.frames, "frames");
    if (media.seconds)
        requireInRange(limits::kGeneratedSeconds, *media.seconds, "seconds");
}

void requireValid(const Message& message) {
    std::int64_t bytes = 0;
    for (const Part& part : message.parts)
        if (const auto* text = std::get_if<std::string>(&part))
            bytes += static_cast<std::int64_t>(text->size());
    require(bytes <= limits::kMessageTextBytes,
            fmt::format("a message has {} bytes of text; the limit is {}", bytes, limits::kMessageTextBytes));
}

} // namespace

void requireValid(const ReplyRequest& request) {
    require(!request.messages.empty() && request.messages.back().role == Role::User,
            "the last message must be the user's");
    for (const Message& message : request.messages)
        requireValid(message);
    requireValid(request.options.text);
    for (const MediaOptions& media : request.options.media)
        requireValid(media);
    requireInRange(limits::kGroupsPerModality, request.options.maxGroupsPerModality,
                   "max_groups_per_modality");
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/RequestCheck.h"

#include "engine/core/Error.h"
#include "engine/core/Keys.h"
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
    const std::string step = range.step == 0 ? "" : fmt::format("a multiple of {} ", range.step);
    require(range.contains(value), fmt::format("{} is {}: it must be {}between {} and {}", what, value, step,
                                               range.least, range.most));
}

void requireValid(const TextSampling& text) {
    requireInRange(limits::kTemperature, text.temperature, keys::kTemperature);
    requireInRange(limits::kTopP, text.topP, keys::kTopP);
    require(text.topK >= 0, fmt::format("{} must not be negative", keys::kTopK));
    requireInRange(limits::kNewTokens, text.maxNewTokens, keys::kMaxNewTokens);
}

void requireValid(const MediaOptions& media) {
    if (media.steps)
        requireInRange(limits::kSteps, *media.steps, keys::kSteps);
    if (media.guidance)
        requireInRange(limits::kGuidance, *media.guidance, keys::kGuidance);
    if (media.width)
        requireInRange(limits::kGeneratedSide, *media.width, keys::kWidth);
    if (media.height)
        requireInRange(limits::kGeneratedSide, *media.height, keys::kHeight);
    if (media.frames)
        requireInRange(limits::kGeneratedFrames, *media.frames, keys::kFrames);
    if (media.seconds)
        requireInRange(limits::kGeneratedSeconds, *media.seconds, keys::kSeconds);
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

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

/// Also refuses NaN.
template<typename Number>
void requireBetween(Number value, Number least, Number most, const char* what) {
    require(value >= least && value <= most,
            fmt::format("{} is {}: it must be between {} and {}", what, value, least, most));
}

void requireValid(const TextSampling& text) {
    requireBetween(text.temperature, 0.0, limits::kTemperature, "temperature");
    require(text.topP > 0 && text.topP <= 1, "top_p must be above 0 and at most 1");
    require(text.topK >= 0, "top_k must not be negative");
    requireBetween(text.maxNewTokens, 1, limits::kNewTokens, "max_new_tokens");
}

/// Sizes are checked by the medium's strategy.
void requireValid(const MediaOptions& media) {
    if (media.steps)
        requireBetween(*media.steps, 1, limits::kSteps, "steps");
    if (media.guidance)
        requireBetween(*media.guidance, 0.0, limits::kGuidance, "guidance");
    if (media.frames)
        requireBetween(*media.frames, 1, limits::kGeneratedFrames, "frames");
    if (media.seconds)
        requireBetween(*media.seconds, limits::kGeneratedAudioLeastSeconds, limits::kGeneratedAudioSeconds,
                       "seconds");
}

void requireValid(const Message& message) {
    std::int64_t bytes = 0;
    for (const Part& part : message.parts)
        if (const auto* text = std::get_if<std::string>(&part))
            bytes += static_cast<std::int64_t>(text->size());
    require(bytes <= limits::kMessageTextBytes,
            fmt::format("a message of {} bytes of text: at most {} are accepted", bytes,
                        limits::kMessageTextBytes));
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
    requireBetween(request.options.maxGroupsPerModality, 1, limits::kGroupsPerModality,
                   "max_groups_per_modality");
}

} // namespace nextgpt

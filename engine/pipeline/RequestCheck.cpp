// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/RequestCheck.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <cmath>

namespace nextgpt {

namespace {

constexpr int kMostNewTokens = 1 << 16;
constexpr int kMostGroups = 16;

void require(bool holds, const std::string& what) {
    if (!holds)
        throw EngineError(ErrorCode::RequestInvalid, what);
}

void requireValid(const TextSampling& text) {
    require(std::isfinite(text.temperature) && text.temperature >= 0, "temperature must not be negative");
    require(text.topP > 0 && text.topP <= 1, "top_p must be above 0 and at most 1");
    require(text.topK >= 0, "top_k must not be negative");
    require(text.maxNewTokens >= 1 && text.maxNewTokens <= kMostNewTokens,
            "max_new_tokens must be between 1 and 65536");
}

void requireValid(const MediaOptions& media) {
    if (media.steps)
        require(*media.steps >= 1 && *media.steps <= limits::kSteps, "steps must be between 1 and 1000");
    if (media.guidance)
        require(*media.guidance >= 0 && *media.guidance <= limits::kGuidance,
                "guidance must be between 0 and 50");
    if (media.frames)
        require(*media.frames >= 1 && *media.frames <= limits::kFrames, "frames must be between 1 and 1000");
    if (media.seconds)
        require(*media.seconds > 0 && *media.seconds <= limits::kGeneratedAudioSeconds,
                "seconds must be above 0 and at most 600");
}

void requireValid(const Message& message) {
    std::int64_t bytes = 0;
    for (const Part& part : message.parts)
        if (const auto* text = std::get_if<std::string>(&part))
            bytes += static_cast<std::int64_t>(text->size());
    require(bytes <= limits::kMessageTextBytes, "a message of " + std::to_string(bytes) +
                                                    " bytes of text; the most is " +
                                                    std::to_string(limits::kMessageTextBytes));
}

} // namespace

void requireValid(const ReplyRequest& request) {
    require(!request.messages.empty() && request.messages.back().role == Role::User,
            "the last message must be a person's");
    for (const Message& message : request.messages)
        requireValid(message);
    requireValid(request.options.text);
    for (const MediaOptions& media : request.options.media)
        requireValid(media);
    require(request.options.maxGroupsPerModality >= 1 && request.options.maxGroupsPerModality <= kMostGroups,
            "max groups per modality must be between 1 and 16");
}

} // namespace nextgpt

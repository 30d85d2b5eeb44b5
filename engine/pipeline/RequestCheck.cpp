// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/RequestCheck.h"

#include "engine/core/Error.h"
#include "engine/request/MediaOption.h"

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
    require(range.contains(value),
            fmt::format("{} is {}: it must be {}between {} and {}", what, value, step, range.min, range.max));
}

void requireValid(const TextSampling& text) {
    requireInRange(limits::kTemperature, text.temperature, keys::kTemperature);
    requireInRange(limits::kTopP, text.topP, keys::kTopP);
    require(text.topK >= 0, fmt::format("{} must not be negative", keys::kTopK));
    requireInRange(limits::kNewTokens, text.maxNewTokens, keys::kMaxNewTokens);
}

void requireValid(const MediaOptions& media) {
    for (const MediaOptionDescription& description : kMediaOptions) {
        const auto check = [&](const auto& field) {
            if (const auto& value = media.*field.chosen)
                requireInRange(field.range, *value, description.key);
        };
        std::visit(check, description.field);
    }
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

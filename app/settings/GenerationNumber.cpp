// SPDX-License-Identifier: Apache-2.0
#include "app/settings/GenerationNumber.h"

namespace nextgpt::app {

namespace {

using limits::Range;

constexpr Range<double> asDouble(const Range<int>& range) {
    return {.least = double(range.least), .most = double(range.most)};
}

constexpr Range<double> rangeOf(MediaOption option) {
    switch (option) {
    case MediaOption::Steps:
        return asDouble(limits::kSteps);
    case MediaOption::Guidance:
        return limits::kGuidance;
    case MediaOption::Frames:
        return asDouble(limits::kGeneratedFrames);
    case MediaOption::Seconds:
        break;
    }
    return limits::kGeneratedSeconds;
}

constexpr GenerationNumber number(const char* name, Modality modality, MediaOption option, double fallback) {
    return {
        .name = name, .modality = modality, .option = option, .range = rangeOf(option), .fallback = fallback};
}

constexpr GenerationNumber kNumbers[] = {
    number("imageSteps", Modality::Image, MediaOption::Steps, 50),
    number("imageGuidance", Modality::Image, MediaOption::Guidance, 7.5),
    number("videoFrames", Modality::Video, MediaOption::Frames, 16),
    number("videoSteps", Modality::Video, MediaOption::Steps, 40),
    number("videoGuidance", Modality::Video, MediaOption::Guidance, 7.5),
    number("audioSeconds", Modality::Audio, MediaOption::Seconds, 5),
    number("audioSteps", Modality::Audio, MediaOption::Steps, 40),
    number("audioGuidance", Modality::Audio, MediaOption::Guidance, 2.5)};

} // namespace

double GenerationNumber::valueIn(const MediaOptions& options) const {
    switch (option) {
    case MediaOption::Steps:
        return options.steps ? *options.steps : fallback;
    case MediaOption::Guidance:
        return options.guidance.value_or(fallback);
    case MediaOption::Frames:
        return options.frames ? *options.frames : fallback;
    case MediaOption::Seconds:
        break;
    }
    return options.seconds.value_or(fallback);
}

void GenerationNumber::setIn(MediaOptions& options, double value) const {
    switch (option) {
    case MediaOption::Steps:
        options.steps = static_cast<int>(value);
        break;
    case MediaOption::Guidance:
        options.guidance = value;
        break;
    case MediaOption::Frames:
        options.frames = static_cast<int>(value);
        break;
    case MediaOption::Seconds:
        options.seconds = value;
        break;
    }
}

std::span<const GenerationNumber> generationNumbers() {
    return kNumbers;
}

} // namespace nextgpt::app

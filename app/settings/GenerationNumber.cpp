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

constexpr GenerationNumber number(const char* name, Modality modality, MediaOption option) {
    return {.name = name, .modality = modality, .option = option, .range = rangeOf(option)};
}

constexpr GenerationNumber kNumbers[] = {number("imageSteps", Modality::Image, MediaOption::Steps),
                                         number("imageGuidance", Modality::Image, MediaOption::Guidance),
                                         number("videoFrames", Modality::Video, MediaOption::Frames),
                                         number("videoSteps", Modality::Video, MediaOption::Steps),
                                         number("videoGuidance", Modality::Video, MediaOption::Guidance),
                                         number("audioSeconds", Modality::Audio, MediaOption::Seconds),
                                         number("audioSteps", Modality::Audio, MediaOption::Steps),
                                         number("audioGuidance", Modality::Audio, MediaOption::Guidance)};

} // namespace

double GenerationNumber::valueIn(const MediaDefaults& defaults) const {
    switch (option) {
    case MediaOption::Steps:
        return defaults.steps;
    case MediaOption::Guidance:
        return defaults.guidance;
    case MediaOption::Frames:
        return defaults.frames;
    case MediaOption::Seconds:
        break;
    }
    return defaults.seconds;
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

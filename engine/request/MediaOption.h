// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Keys.h"
#include "engine/core/Limits.h"
#include "engine/request/MediaDefaults.h"
#include "engine/request/MediaOptions.h"

#include <algorithm>
#include <span>
#include <variant>

namespace nextgpt {

/// One generation parameter. kOptionsOf lists those of each medium.
enum class MediaOption { Steps, Guidance, Width, Height, Frames, Seconds };

/// Where MediaOptions and MediaDefaults have a parameter, and its valid values.
template<typename Number>
struct MediaOptionField {
    std::optional<Number> MediaOptions::*chosen;
    Number MediaDefaults::*preset;
    limits::Range<Number> range;
};

/// A parameter as JSON, the command line, the bundle and the window see it.
struct MediaOptionDescription {
    MediaOption option;
    const char* key; ///< in JSON, in bundle.json and, after the medium's name, on the command line
    std::variant<MediaOptionField<int>, MediaOptionField<double>> field;
};

/// One row per MediaOption, in its order.
inline constexpr std::array kMediaOptions{
    MediaOptionDescription{.option = MediaOption::Steps,
                           .key = keys::kSteps,
                           .field = MediaOptionField<int>{.chosen = &MediaOptions::steps,
                                                          .preset = &MediaDefaults::steps,
                                                          .range = limits::kSteps}},
    MediaOptionDescription{.option = MediaOption::Guidance,
                           .key = keys::kGuidance,
                           .field = MediaOptionField<double>{.chosen = &MediaOptions::guidance,
                                                             .preset = &MediaDefaults::guidance,
                                                             .range = limits::kGuidance}},
    MediaOptionDescription{.option = MediaOption::Width,
                           .key = keys::kWidth,
                           .field = MediaOptionField<int>{.chosen = &MediaOptions::width,
                                                          .preset = &MediaDefaults::width,
                                                          .range = limits::kGeneratedSide}},
    MediaOptionDescription{.option = MediaOption::Height,
                           .key = keys::kHeight,
                           .field = MediaOptionField<int>{.chosen = &MediaOptions::height,
                                                          .preset = &MediaDefaults::height,
                                                          .range = limits::kGeneratedSide}},
    MediaOptionDescription{.option = MediaOption::Frames,
                           .key = keys::kFrames,
                           .field = MediaOptionField<int>{.chosen = &MediaOptions::frames,
                                                          .preset = &MediaDefaults::frames,
                                                          .range = limits::kGeneratedFrames}},
    MediaOptionDescription{.option = MediaOption::Seconds,
                           .key = keys::kSeconds,
                           .field = MediaOptionField<double>{.chosen = &MediaOptions::seconds,
                                                             .preset = &MediaDefaults::seconds,
                                                             .range = limits::kGeneratedSeconds}}};

constexpr const MediaOptionDescription& descriptionOf(MediaOption option) {
    return kMediaOptions.at(static_cast<std::size_t>(option));
}

inline constexpr std::array kImageOptions{MediaOption::Steps, MediaOption::Guidance, MediaOption::Width,
                                          MediaOption::Height};
inline constexpr std::array kVideoOptions{MediaOption::Frames, MediaOption::Steps, MediaOption::Guidance,
                                          MediaOption::Width, MediaOption::Height};
inline constexpr std::array kAudioOptions{MediaOption::Seconds, MediaOption::Steps, MediaOption::Guidance};

/// The parameters of each medium, in the order of the window and of the command line's help.
inline constexpr PerModality<std::span<const MediaOption>> kOptionsOf{
    {kImageOptions, kVideoOptions, kAudioOptions}};
static_assert(!kOptionsOf.values.back().empty(), "a medium of kMedia has no row");

/// Whether the medium has the parameter.
constexpr bool hasOption(Modality modality, MediaOption option) {
    return std::ranges::find(kOptionsOf[modality], option) != kOptionsOf[modality].end();
}

} // namespace nextgpt

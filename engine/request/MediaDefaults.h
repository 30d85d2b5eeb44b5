// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"

namespace nextgpt {

/// The generation parameters of one medium that a request leaves open. Those that the medium does not have
/// are 0.
struct MediaDefaults {
    int steps = 0;         ///< denoising steps
    double guidance = 0.0; ///< classifier-free guidance scale
    int width = 0;         ///< pixels
    int height = 0;        ///< pixels
    int frames = 0;        ///< of a video
    double framesPerSecond = 0.0;
    double seconds = 0.0; ///< of an audio clip

    bool operator==(const MediaDefaults&) const = default;
};

/// What NExT-GPT's demo (demo_app.py) passes to Stable Diffusion 1.5, whose own image size it keeps, to
/// Zeroscope v2 576w, whose videos it writes with 8 frames per second, and to AudioLDM.
inline constexpr PerModality<MediaDefaults> kReferenceDefaults{
    {MediaDefaults{.steps = 50, .guidance = 7.5, .width = 512, .height = 512},
     MediaDefaults{
         .steps = 50, .guidance = 7.5, .width = 576, .height = 320, .frames = 24, .framesPerSecond = 8.0},
     MediaDefaults{.steps = 50, .guidance = 7.5, .seconds = 9.0}}};
static_assert(kReferenceDefaults.values.back().steps > 0, "a medium of kMedia has no row");

} // namespace nextgpt

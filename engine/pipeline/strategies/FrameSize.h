// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"
#include "engine/pipeline/generate/MediaSize.h"
#include "engine/request/MediaDefaults.h"
#include "engine/request/MediaOptions.h"

namespace nextgpt {

/// Of Stable Diffusion's autoencoder, which Zeroscope shares.
constexpr int kPixelsPerLatent = limits::kGeneratedSide.step;

/// Width and height of an image or a video: the options', or else the defaults'. Throws RequestInvalid for a
/// side outside limits::kGeneratedSide.
MediaSize frameSize(const MediaOptions& options, const MediaDefaults& defaults);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/core/Request.h"
#include "engine/pipeline/generate/MediaSize.h"

namespace nextgpt {

constexpr int kPixelsPerLatent = 8; ///< of Stable Diffusion's autoencoder, which Zeroscope shares

/// Width and height of an image or a video: the options', or else the defaults'. Throws RequestInvalid for a
/// side that is not a multiple of kPixelsPerLatent up to limits::kGeneratedSide.
MediaSize frameSize(const MediaOptions& options, const Bundle::MediaDefaults& defaults);

} // namespace nextgpt

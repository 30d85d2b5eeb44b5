// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/pipeline/generate/Generator.h"

namespace nextgpt {

constexpr int kPixelsPerLatent = 8; ///< of Stable Diffusion's autoencoder, which Zeroscope shares

/// Width and height of an image or a video: the options', or else the defaults'. Throws RequestInvalid for a
/// side that is no multiple of 8 up to 2048.
Generator::Size frameSize(const MediaOptions& options, const Bundle::MediaDefaults& defaults);

} // namespace nextgpt

#pragma once

#include "engine/pipeline/Generator.h"
#include "engine/weights/Bundle.h"

namespace nextgpt {

constexpr int kPixelsPerLatent = 8; ///< of Stable Diffusion's autoencoder, which Zeroscope shares

/// Width and height of a picture or a film: the options', or else the defaults'. Throws RequestInvalid for a
/// side that is no multiple of 8 up to 2048.
Generator::Size pictureSize(const MediaOptions& options, const Bundle::MediaDefaults& defaults);

} // namespace nextgpt

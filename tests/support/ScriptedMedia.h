// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/image/Image.h"
#include "engine/request/Event.h"

#include <filesystem>
#include <vector>

namespace nextgpt {

inline constexpr double kScriptedFramesPerSecond = 8.0;

/// The image of a file, or without a file a disc of 64 x 64 pixels.
Image scriptedImage(const std::filesystem::path& file);

/// A preview of the image: a blend with reproducible noise, `done` being the share of the image.
PreviewPixels partlyDenoised(const Image& image, double done);

/// Sixteen frames in which the image moves once around to the right.
std::vector<Image> movingFrames(const Image& image);

/// Two and a half seconds of a tone that decays every 0.64 seconds.
Audio scriptedTone();

} // namespace nextgpt

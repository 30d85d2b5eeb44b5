// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/structure/ImageProbe.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// The file without what is not needed for its pixels: text, thumbnails, colour profiles, tags of other
/// programs. FFmpeg's decoders inflate compressed text of any size, and refuse an image for a colour profile
/// or a tag that they do not understand. The orientation is removed too: exifOrientation() reads it.
std::vector<std::uint8_t> imageEssentials(std::vector<std::uint8_t> file, ImageFormat format);

} // namespace nextgpt

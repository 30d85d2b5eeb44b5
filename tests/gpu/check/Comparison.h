// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"

#include <filesystem>

namespace nextgpt::gpu {

/// Mean absolute difference of two media of the same kind, 0…1 of full scale: of pixels, of all frames'
/// pixels, or of samples. 1 where their sizes differ.
double mediaDifference(const MediaFile& left, const MediaFile& right);

/// True where the two files hold the same pixels, frames or samples.
bool isSameMedium(const MediaFile& left, const MediaFile& right);

} // namespace nextgpt::gpu

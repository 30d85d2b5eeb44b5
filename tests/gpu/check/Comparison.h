// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Message.h"

#include <filesystem>

namespace nextgpt::gpu {

/// Mean absolute difference of two media of the same kind (of pixels, of all frames' pixels, or of samples),
/// as a fraction of full scale; 1 if their sizes differ.
double mediaDifference(const MediaFile& left, const MediaFile& right);

/// Whether two files contain the same pixels, frames or samples.
bool isSameMedium(const MediaFile& left, const MediaFile& right);

} // namespace nextgpt::gpu

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"

namespace nextgpt {

/// The matrix of a video's colours where the video does not say: that of its kind of television, which is
/// also what players assume.
AVColorSpace defaultColorSpace(int width, int height);

/// Tells the scaler which matrix and range the YUV side (source or target) has; RGB is full range.
void setYuvSource(SwsContext* scaler, const AVFrame& frame);
void setYuvTarget(SwsContext* scaler, AVColorSpace space, AVColorRange range);

} // namespace nextgpt

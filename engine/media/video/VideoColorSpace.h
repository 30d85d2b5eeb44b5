// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"

namespace nextgpt {

/// The YUV matrix that players assume for a video that states none: BT.709 for HD sizes, otherwise BT.601.
AVColorSpace defaultColorSpace(int width, int height);

/// Sets matrix and range of the scaler's YUV source or target. RGB is always full range.
void setYuvSource(SwsContext* scaler, const AVFrame& frame);
void setYuvTarget(SwsContext* scaler, AVColorSpace space, AVColorRange range);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoColorSpace.h"

#include "engine/media/container/FieldNumber.h"

namespace nextgpt {

namespace {

constexpr int kUnity = 1 << 16; ///< fixed-point 1.0 for brightness, contrast and saturation

/// `space`: an AVColorSpace, or a number that is none.
const int* matrixOf(unsigned space) {
    switch (space) {
    case AVCOL_SPC_BT709:
        return sws_getCoefficients(SWS_CS_ITU709);
    case AVCOL_SPC_FCC:
        return sws_getCoefficients(SWS_CS_FCC);
    case AVCOL_SPC_SMPTE240M:
        return sws_getCoefficients(SWS_CS_SMPTE240M);
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return sws_getCoefficients(SWS_CS_BT2020);
    default:
        return sws_getCoefficients(SWS_CS_ITU601);
    }
}

bool isFullRange(const AVFrame& frame) {
    return numberIn(frame.color_range) == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
           frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
}

} // namespace

AVColorSpace defaultColorSpace(int width, int height) {
    return width >= 1280 || height > 576 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
}

void setYuvSource(SwsContext* scaler, const AVFrame& frame) {
    unsigned space = numberIn(frame.colorspace);
    if (space == AVCOL_SPC_UNSPECIFIED)
        space = defaultColorSpace(frame.width, frame.height);
    const int* table = matrixOf(space);
    sws_setColorspaceDetails(scaler, table, isFullRange(frame) ? 1 : 0, table, 1, 0, kUnity, kUnity);
}

void setYuvTarget(SwsContext* scaler, AVColorSpace space, AVColorRange range) {
    const int* table = matrixOf(space);
    sws_setColorspaceDetails(scaler, table, 1, table, range == AVCOL_RANGE_JPEG ? 1 : 0, 0, kUnity, kUnity);
}

} // namespace nextgpt

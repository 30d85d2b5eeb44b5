// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint> // FFmpeg's headers want its macros before them

extern "C" {
#include <libavcodec/codec_id.h>
}

#include <string_view>

namespace nextgpt {

/// The containers and codecs that strangers' files may use: few, and each with a reason, because every one
/// of FFmpeg's hundreds is code that a file can reach. What is not listed is refused by its content.
bool isAllowedContainer(std::string_view demuxerName);
bool isAllowedCodec(AVCodecID codec);

/// The same codecs by the names of their decoders, comma-separated, for FFmpeg's own look into a file.
const char* allowedDecoderNames();

} // namespace nextgpt

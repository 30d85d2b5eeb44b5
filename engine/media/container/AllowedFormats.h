// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint> // FFmpeg's headers use its macros

extern "C" {
#include <libavcodec/codec_id.h>
}

#include <string_view>

namespace nextgpt {

/// The containers and codecs accepted from users' files. The list is short on purpose: a malicious file can
/// reach the code of every allowed parser and decoder. Everything else is rejected, regardless of the file's
/// name.
bool isAllowedContainer(std::string_view demuxerName);
bool isAllowedCodec(AVCodecID codec);

/// The allowed codecs as comma-separated decoder names, for AVFormatContext::codec_whitelist.
const char* allowedDecoderNames();

} // namespace nextgpt

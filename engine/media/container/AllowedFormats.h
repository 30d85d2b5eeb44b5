// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <cstdint> // FFmpeg's headers use its macros

extern "C" {
#include <libavcodec/codec_id.h>
}

#include <optional>
#include <string>
#include <string_view>

namespace nextgpt {

/// The containers and codecs accepted from users' files: those that cameras, phones, browsers, editors and
/// recorders write. A malicious file can reach the code of every allowed parser and decoder, so formats that
/// users do not have are not listed. Everything else is rejected, regardless of the file's name.
bool isAllowedContainer(std::string_view demuxerName);
bool isAllowedCodec(AVCodecID codec);

/// What a container is for, where it is for one medium only; nullopt for any other name.
std::optional<Modality> mediumOfContainer(std::string_view demuxerName);

/// The common name of a codec or container: FFmpeg's long name.
std::string codecName(AVCodecID codec);

/// The allowed codecs as comma-separated decoder names, for AVFormatContext::codec_whitelist.
const std::string& allowedDecoderNames();

} // namespace nextgpt

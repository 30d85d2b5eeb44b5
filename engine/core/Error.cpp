// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"

namespace nextgpt {

std::string_view name(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileUnreadable:
        return "file_unreadable";
    case ErrorCode::MediaUnsupported:
        return "media_unsupported";
    case ErrorCode::MediaDamaged:
        return "media_damaged";
    case ErrorCode::MediaTooLarge:
        return "media_too_large";
    case ErrorCode::ReaderFailed:
        return "reader_failed";
    case ErrorCode::MediaEmpty:
        return "media_empty";
    case ErrorCode::BundleMissing:
        return "bundle_missing";
    case ErrorCode::BundleInvalid:
        return "bundle_invalid";
    case ErrorCode::BundleDamaged:
        return "bundle_damaged";
    case ErrorCode::BundleMismatch:
        return "bundle_mismatch";
    case ErrorCode::WeightsInvalid:
        return "weights_invalid";
    case ErrorCode::WeightsMismatch:
        return "weights_mismatch";
    case ErrorCode::DecoderMissing:
        return "decoder_missing";
    case ErrorCode::PromptTooLong:
        return "prompt_too_long";
    case ErrorCode::RequestInvalid:
        return "request_invalid";
    case ErrorCode::OutOfMemory:
        return "out_of_memory";
    case ErrorCode::DiskFull:
        return "disk_full";
    case ErrorCode::FileNotWritable:
        return "file_not_writable";
    case ErrorCode::DeviceUnavailable:
        return "device_unavailable";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace nextgpt {

/// Why a piece of work failed. The words a person reads are made from the code in one place (app: errorText).
enum class ErrorCode {
    FileUnreadable,    ///< missing, no permission, not a regular file
    MediaUnsupported,  ///< a readable file of a kind that is not accepted
    MediaDamaged,      ///< starts like a known kind and cannot be decoded
    MediaTooLarge,     ///< beyond the limits in core/Limits.h
    BundleMissing,     ///< no bundle.json at the given place
    BundleInvalid,     ///< bundle.json or a config cannot be understood
    BundleDamaged,     ///< size or SHA-256 of a file differs from bundle.json
    BundleMismatch,    ///< parts that do not belong together (dimensions, token counts)
    WeightsInvalid,    ///< a checkpoint file breaks its format
    WeightsMismatch,   ///< tensors missing, left over or of another shape
    DecoderMissing,    ///< the bundle has no decoder for the modality that was asked for
    PromptTooLong,     ///< the newest turn alone exceeds the model's positions
    RequestInvalid,    ///< a value outside its range
    OutOfMemory,       ///< host or device
    DiskFull,          ///< writing failed for lack of space
    FileNotWritable,   ///< writing failed for another reason
    DeviceUnavailable, ///< the asked device does not exist or does not answer
    Internal,          ///< a broken invariant: a bug
};

/// Stable identifier of a code for logs and JSON, e.g. "file_unreadable".
std::string_view name(ErrorCode code);

/// An error as a value: what crosses the thread. `detail` is technical English for the log.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// The one exception of the engine.
class EngineError : public std::runtime_error {
public:
    EngineError(ErrorCode code, const std::string& detail)
        : std::runtime_error(detail)
        , m_code(code) {}

    ErrorCode code() const { return m_code; }
    Error toError() const { return {m_code, what()}; }

private:
    ErrorCode m_code;
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace nextgpt {

/// Why an operation failed. The app maps each code to a translated text (app/bridge/ErrorText).
enum class ErrorCode {
    FileUnreadable,    ///< missing, no permission, not a regular file
    MediaUnsupported,  ///< a readable file of an unsupported type
    MediaDamaged,      ///< a file of a known type that cannot be decoded
    MediaTooLarge,     ///< beyond the limits in core/Limits.h
    ReaderFailed,      ///< a file on which the process that reads it crashes or does not finish
    MediaEmpty,        ///< a file of a known type without a frame or a sample
    BundleMissing,     ///< no bundle.json in the given folder
    BundleInvalid,     ///< bundle.json or a config cannot be understood
    BundleDamaged,     ///< size or SHA-256 of a file differs from bundle.json
    BundleMismatch,    ///< parts that do not fit each other (dimensions, token counts)
    WeightsInvalid,    ///< a checkpoint file violates its format
    WeightsMismatch,   ///< tensors missing, left over or of unexpected shape
    DecoderMissing,    ///< the bundle has no decoder for the requested modality
    PromptTooLong,     ///< the newest turn alone exceeds the context length
    RequestInvalid,    ///< a value outside its range
    OutOfMemory,       ///< host or device
    DiskFull,          ///< writing failed for lack of space
    FileNotWritable,   ///< writing failed for another reason
    DeviceUnavailable, ///< the requested device does not exist, does not respond or failed during use
    Internal,          ///< a broken invariant: a bug
};

/// Stable identifier of a code for logs and JSON, e.g. "file_unreadable".
std::string_view name(ErrorCode code);

/// The media file that an error is about. Fields that are not known are empty.
struct MediaSubject {
    std::optional<Modality> medium{};
    std::string format{}; ///< of the container or codec, by its common name: "AC-3", "ProRes"

    bool operator==(const MediaSubject&) const = default;
};

/// An error as a value, to be passed between threads. `detail` is English text for logs.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    MediaSubject subject{};

    bool operator==(const Error&) const = default;
};

/// The exception type of the engine.
class EngineError : public std::runtime_error {
public:
    EngineError(ErrorCode code, const std::string& detail, MediaSubject subject = {})
        : std::runtime_error(detail)
        , m_code(code)
        , m_subject(std::move(subject)) {}
    explicit EngineError(const Error& error)
        : EngineError(error.code, error.detail, error.subject) {}

    ErrorCode code() const { return m_code; }
    const MediaSubject& subject() const { return m_subject; }
    Error toError() const { return {.code = m_code, .detail = what(), .subject = m_subject}; }

private:
    ErrorCode m_code;
    MediaSubject m_subject;
};

/// The result of a network is not finite, because its weights are damaged or a half-precision number
/// overflowed.
class NotFiniteError : public EngineError {
public:
    explicit NotFiniteError(const std::string& detail)
        : EngineError(ErrorCode::Internal, detail) {}
};

} // namespace nextgpt

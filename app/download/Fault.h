// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Why a file is not there yet.
enum class FaultKind {
    None,
    // The way to the server. Tried again.
    NoConnection, ///< no answer, or it broke off
    Stalled,
    ServerBusy,     ///< 429 or 503; it may say for how long
    ServerError,    ///< any other 5xx
    AddressExpired, ///< of a signed address; the next try gets a new one
    ProtocolBroken, ///< ranges, lengths or encodings that contradict the request
    FileChanged,    ///< on the server, during the download
    WrongContent,   ///< the hash differs
    // What no further try at this source changes.
    ProxySignIn,
    CertificateInvalid,
    RedirectRefused,
    TooManyRedirects,
    TokenNeeded,
    TokenRefused,
    LicenceNotAccepted, ///< at the site of a gated file
    NotFound,
    Refused, ///< any other status
    WebPage,
    Pointer,
    SizeUnknown,
    SizeDiffers, ///< from the manifest's
    OtherFile,   ///< its hash differs from the manifest's or keeps differing
    Offline,     ///< HF_HUB_OFFLINE is set
    // This computer. Nothing is lost; the user resumes.
    NoRoom, ///< before the first byte
    DiskFull,
    NotWritable,
    InUse, ///< another program downloads the file
    // Import.
    SourceMissing,
    SourceUnreadable,
};

/// A fault, and what its sentence needs to know.
struct Fault {
    FaultKind kind = FaultKind::None;
    QString file{};
    QString host{};
    qint64 seconds = 0; ///< until a busy server wants to be asked again
    qint64 needed = 0;  ///< bytes
    qint64 free = 0;    ///< bytes
    int status = 0;     ///< of HTTP

    explicit operator bool() const { return kind != FaultKind::None; }
    bool operator==(const Fault&) const = default;
};

/// Whether the same source may deliver the file when it is asked again.
bool isTransientFault(FaultKind kind);

/// Whether other sources cannot help, because the fault is on this computer.
bool isLocalFault(FaultKind kind);

/// What happened and what to do, for the user.
QString faultText(const Fault& fault);

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/Fault.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QString>

#include <optional>

namespace nextgpt::app {

/// What the headers of a request's answers say; those of redirections first.
struct ServerAnswer {
    int status = 0;
    QByteArray etag;       ///< X-Linked-ETag, otherwise ETag, without quotes and weakness
    QByteArray strongEtag; ///< as If-Range takes it; empty if the answer was redirected or its ETag is weak
    qint64 bytes = -1;     ///< of the whole file; -1: not said
    QString commit;
    bool isPage = false; ///< its Content-Type is a web page's
    bool isEncoded = false;
    /// The range of a 206 that is well formed: first and last byte.
    std::optional<std::pair<qint64, qint64>> range{};
};

/// Whose answer it is, for the faults that only the context tells.
struct AskedServer {
    bool isOrigin = true;  ///< and not one that it redirects to
    bool hasToken = false; ///< sent with the request
};

/// What this answer says after the `earlier` ones, whose linked values stay.
ServerAnswer readHeaders(const ServerAnswer& earlier, const QNetworkReply& reply);

/// The fault that a status stands for; none below 300 and for 416.
Fault faultOfStatus(const QNetworkReply& reply, const AskedServer& asked);

/// The fault of a connection without a status.
Fault faultOfConnection(const QNetworkReply& reply);

/// Seconds that a Retry-After header asks to wait, in seconds or as a date; 0 without one.
qint64 retryAfter(const QByteArray& header, const QDateTime& now);

/// "bytes FIRST-LAST/SIZE" with a consistent range; the size is -1 if it is "*".
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    qint64 size = -1;
};
std::optional<ContentRange> parseContentRange(const QByteArray& header);

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#include "app/download/ServerAnswer.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kUnauthorized = 401;
constexpr int kForbidden = 403;
constexpr int kNotFound = 404;
constexpr int kProxyAuthentication = 407;
constexpr int kGone = 410;
constexpr int kRangeNotSatisfiable = 416;
constexpr int kTooManyRequests = 429;
constexpr int kServerErrors = 500;
constexpr int kUnavailable = 503;
constexpr int kErrors = 400;

QByteArray withoutQuotes(QByteArray etag) {
    etag = etag.trimmed();
    if (etag.startsWith("W/"))
        etag.remove(0, 2);
    if (etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"'))
        etag = etag.mid(1, etag.size() - 2);
    return etag;
}

qint64 numberOf(const QByteArray& text) {
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

FaultKind kindOfRefusal(const QByteArray& code, int status, bool hasToken) {
    if (code == "GatedRepo")
        return hasToken ? FaultKind::LicenceNotAccepted : FaultKind::TokenNeeded;
    if (code == "RepoNotFound")
        return hasToken ? FaultKind::NotFound : FaultKind::TokenNeeded;
    if (code == "RevisionNotFound" || code == "EntryNotFound")
        return FaultKind::NotFound;
    if (status == kUnauthorized)
        return hasToken ? FaultKind::TokenRefused : FaultKind::TokenNeeded;
    return FaultKind::Refused;
}

FaultKind kindOfStatus(int status, const QByteArray& code, const AskedServer& asked) {
    switch (status) {
    case kTooManyRequests:
    case kUnavailable:
        return FaultKind::ServerBusy;
    case kProxyAuthentication:
        return FaultKind::ProxySignIn;
    case kUnauthorized:
    case kForbidden:
    case kGone:
        if (!asked.isOrigin)
            return FaultKind::AddressExpired;
        break;
    case kNotFound:
        return FaultKind::NotFound;
    default:
        break;
    }
    if (status >= kServerErrors)
        return FaultKind::ServerError;
    return kindOfRefusal(code, status, asked.hasToken);
}

} // namespace

std::optional<ContentRange> parseContentRange(const QByteArray& header) {
    static const QRegularExpression pattern(R"(^bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)$)");
    const auto match = pattern.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const ContentRange range{.first = match.captured(1).toLongLong(),
                             .last = match.captured(2).toLongLong(),
                             .size = match.captured(3) == "*" ? -1 : match.captured(3).toLongLong()};
    const bool fits = range.first <= range.last && (range.size < 0 || range.last < range.size);
    return fits ? std::optional(range) : std::nullopt;
}

qint64 retryAfter(const QByteArray& header, const QDateTime& now) {
    if (const qint64 seconds = numberOf(header); seconds >= 0)
        return seconds;
    QByteArray text = header.trimmed();
    if (text.endsWith("GMT")) // HTTP's name of what RFC 2822 writes as a number
        text = text.chopped(3) + "+0000";
    const auto date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    return date.isValid() ? std::max<qint64>(0, now.secsTo(date)) : 0;
}

ServerAnswer readHeaders(const ServerAnswer& earlier, const QNetworkReply& reply) {
    ServerAnswer answer = earlier;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isRedirection = answer.status >= 300 && answer.status < kErrors;
    const QByteArray linkedEtag = withoutQuotes(reply.rawHeader("X-Linked-ETag"));
    const QByteArray etag = reply.rawHeader("ETag").trimmed();
    if (answer.etag.isEmpty() && !linkedEtag.isEmpty())
        answer.etag = linkedEtag;
    if (answer.bytes < 0)
        answer.bytes = numberOf(reply.rawHeader("X-Linked-Size"));
    if (answer.commit.isEmpty())
        answer.commit = QString::fromLatin1(reply.rawHeader("X-Repo-Commit"));
    if (isRedirection)
        return answer;
    const bool isLinked = !answer.etag.isEmpty();
    if (!isLinked)
        answer.etag = withoutQuotes(etag);
    if (!isLinked && etag.startsWith('"'))
        answer.strongEtag = etag;
    const auto range = parseContentRange(reply.rawHeader("Content-Range"));
    if (range)
        answer.range = std::pair(range->first, range->last);
    if (answer.bytes < 0)
        answer.bytes = range                  ? range->size
                       : answer.status == 200 ? numberOf(reply.rawHeader("Content-Length"))
                                              : -1;
    answer.isPage = reply.rawHeader("Content-Type").trimmed().toLower().startsWith("text/html");
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    answer.isEncoded = !encoding.isEmpty() && encoding != "identity";
    return answer;
}

Fault faultOfStatus(const QNetworkReply& reply, const AskedServer& asked) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < kErrors || status == kRangeNotSatisfiable)
        return {};
    return {.kind = kindOfStatus(status, reply.rawHeader("X-Error-Code").trimmed(), asked),
            .host = reply.url().host(),
            .seconds = retryAfter(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc()),
            .status = status};
}

Fault faultOfConnection(const QNetworkReply& reply) {
    const auto kind = [&reply] {
        switch (reply.error()) {
        case QNetworkReply::SslHandshakeFailedError:
            return FaultKind::CertificateInvalid;
        case QNetworkReply::ProxyAuthenticationRequiredError:
            return FaultKind::ProxySignIn;
        default:
            return FaultKind::NoConnection;
        }
    };
    return {.kind = kind(), .host = reply.url().host()};
}

} // namespace nextgpt::app

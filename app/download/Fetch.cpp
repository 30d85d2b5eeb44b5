// SPDX-License-Identifier: Apache-2.0
#include "app/download/Fetch.h"

#include "app/download/RedirectLaw.h"

namespace nextgpt::app {

namespace {

constexpr int kMaxRedirects = 5;

QNetworkRequest requestFor(const QUrl& address, const Fetch::Order& order) {
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity"); // Qt then leaves the content as it is, too
    request.setRawHeader("User-Agent", "NExT-GPT Desktop");
    if (order.from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(order.from) + '-');
        if (!order.ifRange.isEmpty())
            request.setRawHeader("If-Range", order.ifRange);
    }
    return request;
}

} // namespace

QUrl resolveAddress(const QUrl& endpoint, const QString& repository, const QString& revision,
                    const QString& path) {
    const auto encoded = [](const QString& text, const QByteArray& kept) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
    };
    QString base = endpoint.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith('/'))
        base.chop(1);
    return QUrl(base + '/' + encoded(repository, "/") + "/resolve/" + encoded(revision, {}) + '/' +
                    encoded(path, "/"),
                QUrl::StrictMode);
}

Fetch::Fetch(QNetworkAccessManager& network, const DownloadEnvironment& environment, Order order)
    : m_network(network)
    , m_environment(environment)
    , m_order(std::move(order)) {
    ask(m_order.address);
}

Fetch::~Fetch() {
    stop();
}

void Fetch::ask(const QUrl& address) {
    QNetworkRequest request = requestFor(address, m_order);
    m_hasToken = !m_environment.token.isEmpty() && isSameOrigin(address, m_environment.endpoint) &&
                 (address.scheme() == "https" || isThisComputer(address));
    if (m_hasToken)
        request.setRawHeader("Authorization", "Bearer " + m_environment.token);
    m_reply = m_order.verb == Verb::Head ? m_network.head(request) : m_network.get(request);
    m_reply->setReadBufferSize(m_order.mostBuffered);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Fetch::readAnswer);
    connect(m_reply, &QNetworkReply::finished, this, &Fetch::finish);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_isAnswered)
            Q_EMIT arrived();
    });
}

void Fetch::readAnswer() {
    if (m_isAnswered || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200)
        return;
    m_answer = readHeaders(m_answer, *m_reply);
    const bool isOrigin = isSameOrigin(m_reply->url(), m_order.address);
    if (const Fault fault = faultOfStatus(*m_reply, {.isOrigin = isOrigin, .hasToken = m_hasToken}))
        return fail(fault);
    const bool isRedirection = status >= 300 && status < 400;
    if (isRedirection && m_order.verb == Verb::Head && !m_answer.etag.isEmpty() && m_answer.bytes >= 0) {
        // The linked values are known; the place of the data is asked for only when the data are.
        m_isAnswered = true;
        stop();
        return Q_EMIT answered(m_answer);
    }
    if (isRedirection)
        return follow();
    m_isAnswered = true;
    if (m_order.verb == Verb::Head || status == 416)
        stop();
    Q_EMIT answered(m_answer);
}

void Fetch::follow() {
    const QUrl from = m_reply->url();
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl to = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (location.isEmpty() || !mayRedirect(from, to, m_environment.endpoint))
        return fail({.kind = FaultKind::RedirectRefused, .host = from.host()});
    if (++m_redirects > kMaxRedirects)
        return fail({.kind = FaultKind::TooManyRedirects, .host = m_order.address.host()});
    stop();
    ask(to);
}

void Fetch::finish() {
    if (!m_reply)
        return;
    if (!m_isAnswered)
        readAnswer();
    if (!m_reply)
        return;
    if (!m_isAnswered)
        return fail(faultOfConnection(*m_reply));
    m_isEnded = true;
    Q_EMIT arrived();
}

QByteArray Fetch::read(qint64 most) {
    return m_reply ? m_reply->read(most) : QByteArray();
}

void Fetch::stop() {
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Not at once: Qt may be about to report the status as an error.
    QMetaObject::invokeMethod(
        m_reply,
        [reply = m_reply.data()] {
            reply->abort();
            reply->deleteLater();
        },
        Qt::QueuedConnection);
    m_reply.clear();
}

void Fetch::fail(const Fault& fault) {
    stop();
    Q_EMIT failed(fault);
}

} // namespace nextgpt::app

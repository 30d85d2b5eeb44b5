// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

namespace nextgpt::test {

/// A request as it arrived; the names of headers are in lower case.
struct Request {
    QByteArray verb;
    QByteArray path;
    QMap<QByteArray, QByteArray> headers;

    bool isHead() const { return verb == "HEAD"; }
    /// The first byte of its Range; 0 without one.
    qint64 from() const;
};

/// What the server sends. Content-Length is that of `body` unless the headers have another.
struct Response {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    qint64 cut = -1;          ///< the connection breaks after as many bytes of the body
    bool isSilent = false;    ///< and stays open instead
    bool hasNoLength = false; ///< the body ends with the connection
};

/// An HTTP server on this computer that answers as a test tells it to, one request per connection.
class FaultyServer : public QObject {
    Q_OBJECT

public:
    using Script = std::function<Response(const Request&)>;

    explicit FaultyServer(Script script, const QHostAddress& address = QHostAddress::LocalHost);
    /// The same over TLS.
    FaultyServer(Script script, const QSslConfiguration& security);

    QUrl address() const;
    const QList<Request>& requests() const { return m_requests; }
    void setScript(Script script) { m_script = std::move(script); }

private:
    FaultyServer(Script script, std::unique_ptr<QTcpServer> server, const QHostAddress& address);
    void serve(QTcpSocket& socket);
    void send(QTcpSocket& socket, const Request& request);

    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    QList<Request> m_requests;
};

/// A well-behaved answer: the file, or the range that is asked for.
Response fileResponse(const Request& request, const QByteArray& content, const QByteArray& etag);

/// The hash of a file in git: its ETag at the Hub.
QByteArray gitBlob(const QByteArray& content);

} // namespace nextgpt::test

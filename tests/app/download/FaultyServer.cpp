// SPDX-License-Identifier: Apache-2.0
#include "tests/app/download/FaultyServer.h"

#include <QCryptographicHash>
#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>

namespace nextgpt::test {

namespace {

Request parse(const QByteArray& head) {
    Request request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    request.verb = first.value(0);
    request.path = first.value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    return request;
}

std::unique_ptr<QTcpServer> secureServer(const QSslConfiguration& security) {
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(security);
    return server;
}

} // namespace

qint64 Request::from() const {
    const QByteArray range = headers.value("range");
    return range.startsWith("bytes=") ? range.mid(6, range.indexOf('-') - 6).toLongLong() : 0;
}

FaultyServer::FaultyServer(Script script, const QHostAddress& address)
    : FaultyServer(std::move(script), std::make_unique<QTcpServer>(), address) {}

FaultyServer::FaultyServer(Script script, const QSslConfiguration& security)
    : FaultyServer(std::move(script), secureServer(security), QHostAddress::LocalHost) {}

FaultyServer::FaultyServer(Script script, std::unique_ptr<QTcpServer> server, const QHostAddress& address)
    : m_server(std::move(server))
    , m_script(std::move(script)) {
    m_server->listen(address);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl FaultyServer::address() const {
    QUrl address;
    address.setScheme(qobject_cast<QSslServer*>(m_server.get()) == nullptr ? "http" : "https");
    address.setHost(m_server->serverAddress().toString());
    address.setPort(m_server->serverPort());
    return address;
}

void FaultyServer::serve(QTcpSocket& socket) {
    const QByteArray head = socket.peek(65536);
    if (!head.contains("\r\n\r\n"))
        return;
    socket.readAll();
    const Request request = parse(head);
    m_requests += request;
    send(socket, request);
}

void FaultyServer::send(QTcpSocket& socket, const Request& request) {
    const Response response = m_script(request);
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + " Scripted\r\nConnection: close\r\n";
    bool hasLength = response.hasNoLength;
    for (const auto& [name, value] : response.headers) {
        head += name + ": " + value + "\r\n";
        hasLength = hasLength || name == "Content-Length";
    }
    if (!hasLength)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    socket.write(head + "\r\n");
    if (!request.isHead())
        socket.write(response.cut < 0 ? response.body : response.body.left(response.cut));
    if (!response.isSilent)
        socket.disconnectFromHost();
}

Response fileResponse(const Request& request, const QByteArray& content, const QByteArray& etag) {
    const qint64 from = request.from();
    Response response{.headers = {{"ETag", '"' + etag + '"'}}, .body = content.mid(from)};
    if (request.headers.contains("range")) {
        response.status = 206;
        response.headers += {"Content-Range", "bytes " + QByteArray::number(from) + '-' +
                                                  QByteArray::number(content.size() - 1) + '/' +
                                                  QByteArray::number(content.size())};
    }
    return response;
}

QByteArray gitBlob(const QByteArray& content) {
    QByteArray blob = "blob " + QByteArray::number(content.size());
    blob.append('\0');
    return QCryptographicHash::hash(blob + content, QCryptographicHash::Sha1).toHex();
}

} // namespace nextgpt::test

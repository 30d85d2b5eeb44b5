// SPDX-License-Identifier: Apache-2.0
#include "tests/app/download/Identity.h"
#include "tests/app/download/Trial.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QTcpSocket>

using namespace nextgpt;
using namespace nextgpt::app;
using namespace nextgpt::test;

namespace {

/// The certificates that the system trusts, and one more.
class Trust {
public:
    explicit Trust(const QSslConfiguration& identity) {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(identity.localCertificate());
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Trust(const Trust&) = delete;
    Trust& operator=(const Trust&) = delete;

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

/// A proxy that leads every connection to one port of this computer.
class Tunnel : public QObject {
public:
    explicit Tunnel(int port, QByteArray refusal = {})
        : m_port(port)
        , m_refusal(std::move(refusal)) {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* client = m_server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { open(*client); });
        });
    }

    QNetworkProxy proxy() const {
        return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server.serverPort()};
    }
    const QByteArrayList& asked() const { return m_asked; }

private:
    void open(QTcpSocket& client) {
        if (!client.peek(65536).contains("\r\n\r\n"))
            return;
        m_asked += client.readAll();
        disconnect(&client, &QTcpSocket::readyRead, this, nullptr);
        if (!m_refusal.isEmpty()) {
            client.write(m_refusal);
            return client.disconnectFromHost();
        }
        auto* server = new QTcpSocket(&client);
        connect(server, &QTcpSocket::connected, &client,
                [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(server, &QTcpSocket::readyRead, &client,
                [&client, server] { client.write(server->readAll()); });
        connect(&client, &QTcpSocket::readyRead, server,
                [&client, server] { server->write(client.readAll()); });
        connect(server, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, quint16(m_port));
    }

    QTcpServer m_server;
    int m_port;
    QByteArray m_refusal;
    QByteArrayList m_asked;
};

/// One download from `endpoint` by a trial whose own server is not used.
State download(Trial& trial, const QUrl& endpoint) {
    trial.environment.endpoint = endpoint;
    trial.download = std::make_unique<FileDownload>(
        trial.network, trial.environment,
        TransferOrder{.file = {.path = "model.bin"},
                      .target = trial.target(),
                      .sources = {resolveAddress(endpoint, "owner/name", "main", "model.bin")}});
    return trial.run();
}

} // namespace

/// TLS and proxies.
class TestTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void trustedServerIsRead();
    void invalidCertificateSendsNothing_data();
    void invalidCertificateSendsNothing();
    void proxyIsUsedAndSeesNoSecrets();
    void proxyThatAsksForASignInIsNamed();
};

void TestTransport::trustedServerIsRead() {
    const QSslConfiguration identity = identityFor("IP:127.0.0.1");
    const Trust trust(identity);
    FaultyServer server(faultyAtFirst(1,
                                      [](const Request& request) {
                                          Response response =
                                              fileResponse(request, kContent, hashOf(kContent));
                                          response.cut = 120'000;
                                          return response;
                                      }),
                        identity);
    Trial trial(wellBehaved());
    QCOMPARE(download(trial, server.address()), State::Done);
    QVERIFY(trial.isRight()); // also over a connection that broke
    for (const Request& request : server.requests())
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer secret"));
    QVERIFY(trial.server.requests().isEmpty());
}

void TestTransport::invalidCertificateSendsNothing_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("signed by nobody") << QByteArray("IP:127.0.0.1") << false;
    QTest::newRow("of another server") << QByteArray("DNS:models.test") << true;
}

void TestTransport::invalidCertificateSendsNothing() {
    QFETCH(QByteArray, name);
    QFETCH(bool, isTrusted);
    const QSslConfiguration identity = identityFor(name);
    const auto trust = isTrusted ? std::make_unique<Trust>(identity) : nullptr;
    FaultyServer server(wellBehaved(), identity);
    Trial trial(wellBehaved());
    QCOMPARE(download(trial, server.address()), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::CertificateInvalid);
    QVERIFY(server.requests().isEmpty());
}

void TestTransport::proxyIsUsedAndSeesNoSecrets() {
    const QSslConfiguration identity = identityFor("DNS:models.test");
    const Trust trust(identity);
    FaultyServer server(wellBehaved(), identity);
    const Tunnel tunnel(server.address().port());
    Trial trial(wellBehaved());
    trial.network.setProxy(tunnel.proxy());
    QCOMPARE(download(trial, QUrl("https://models.test")), State::Done);
    QVERIFY(trial.isRight());
    QVERIFY(!tunnel.asked().isEmpty());
    for (const QByteArray& asked : tunnel.asked()) {
        QVERIFY2(asked.startsWith("CONNECT models.test:443 "), asked.constData());
        QVERIFY(!asked.contains("secret") && !asked.contains("model.bin"));
    }
}

void TestTransport::proxyThatAsksForASignInIsNamed() {
    const Tunnel tunnel(0, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                           "realm=\"office\"\r\nContent-Length: 0\r\n\r\n");
    Trial trial(wellBehaved());
    trial.network.setProxy(tunnel.proxy());
    QCOMPARE(download(trial, QUrl("https://models.test")), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::ProxySignIn);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"

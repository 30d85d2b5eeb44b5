// SPDX-License-Identifier: Apache-2.0
#include "app/download/FileDownload.h"
#include "tests/app/download/FaultyServer.h"

#include <QDir>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QtTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <random>

using namespace nextgpt;
using namespace nextgpt::app;
using namespace nextgpt::test;
using namespace std::chrono_literals;

namespace {

using State = FileTransfer::State;

QByteArray randomBytes(int size) {
    std::mt19937 random(7);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

const QByteArray kContent = randomBytes(300'000);

QByteArray hashOf(const QByteArray& content) {
    return QByteArray::fromStdString(sha256({content.data(), std::size_t(content.size())}));
}

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DownloadEnvironment quickEnvironment(const QUrl& endpoint) {
    return {.endpoint = endpoint,
            .token = "secret",
            .pace = {.stall = 300ms, .stallBytes = 1, .firstDelay = 5ms, .longestDelay = 20ms, .tries = 4},
            .reserve = 0,
            .freeBytes = [](const QString&) { return qint64(1) << 40; }};
}

/// One download from a scripted server.
class Trial {
public:
    explicit Trial(FaultyServer::Script script)
        : server(std::move(script))
        , environment(quickEnvironment(server.address())) {}

    void prepare(const ManifestFile& file = {.path = "model.bin"}, const QList<QUrl>& mirrors = {}) {
        download.reset();
        const QUrl first = resolveAddress(server.address(), "owner/name", "main", file.path);
        download = std::make_unique<FileDownload>(
            network, environment,
            TransferOrder{.file = file, .target = target(), .sources = QList<QUrl>{first} + mirrors});
    }
    /// The state in which the download ends.
    State run() {
        if (!download)
            prepare();
        download->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!download->isRunning(), 20'000); }();
        return download->state();
    }
    FaultKind fault() const { return download->fault().kind; }
    QString target() const { return folder.filePath("part/model.bin"); }
    QStringList files() const {
        return QDir(folder.filePath("part")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    bool isRight() const { return files() == QStringList("model.bin") && fileBytes(target()) == kContent; }
    int count(const QByteArray& verb) const {
        return static_cast<int>(std::count_if(server.requests().begin(), server.requests().end(),
                                              [&](const Request& r) { return r.verb == verb; }));
    }

    QTemporaryDir folder;
    QNetworkAccessManager network;
    FaultyServer server;
    DownloadEnvironment environment;
    std::unique_ptr<FileDownload> download;
};

FaultyServer::Script wellBehaved(const QByteArray& content = kContent) {
    return [content](const Request& request) { return fileResponse(request, content, hashOf(content)); };
}

} // namespace

/// Every fault of a server ends with the right file or with one sentence, never with a wrong file in place.
class TestServerFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void fileArrives();
    void gitBlobIsCompared();
    void emptyFileArrives();
    void passingFaultsAreOvercome_data();
    void passingFaultsAreOvercome();
    void lastingFaultsAreNamed_data();
    void lastingFaultsAreNamed();
    void everyCutIsResumed_data();
    void everyCutIsResumed();
    void changedFileBeginsAnew();
    void runResumesWhereTheLastEnded();
    void damagedRestIsFetchedAgain();
    void fileWithoutARecordIsNotFetchedAgain();
    void linkedAnswerIsFollowedWithoutTheToken();
    void tokenGoesToTheEndpointAlone();
    void expiredAddressIsAskedForAgain();
    void mirrorTakesOver();
    void mirrorWithAnotherFileIsRefused();
    void invalidCertificateSendsNothing();
    void deadServerIsNamed();
    void pauseKeepsWhatArrived();
    void secondProgramWaits();
};

void TestServerFaults::fileArrives() {
    Trial trial(wellBehaved());
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.download->result().content.hex, hashOf(kContent));
    QVERIFY(trial.download->result().isCompared);
    for (const Request& request : trial.server.requests())
        QCOMPARE(request.headers["accept-encoding"], "identity");
}

void TestServerFaults::gitBlobIsCompared() {
    Trial right([](const Request& r) { return fileResponse(r, kContent, gitBlob(kContent)); });
    QCOMPARE(right.run(), State::Done);
    QCOMPARE(right.download->result().content.hex, gitBlob(kContent));
    Trial wrong([](const Request& r) { return fileResponse(r, kContent, gitBlob("other")); });
    QCOMPARE(wrong.run(), State::Failed);
    QCOMPARE(wrong.fault(), FaultKind::OtherFile);
}

void TestServerFaults::emptyFileArrives() {
    Trial trial(wellBehaved({}));
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(QFileInfo::exists(trial.target()));
}

/// The first `faulty` GETs are answered by `fault`, the others well.
static FaultyServer::Script faultyAtFirst(int faulty, const FaultyServer::Script& fault) {
    return [left = std::make_shared<int>(faulty), fault](const Request& request) {
        return !request.isHead() && (*left)-- > 0 ? fault(request)
                                                  : fileResponse(request, kContent, hashOf(kContent));
    };
}

void TestServerFaults::passingFaultsAreOvercome_data() {
    QTest::addColumn<FaultyServer::Script>("script");
    const auto row = [](const char* name, const FaultyServer::Script& fault, int faulty = 2) {
        QTest::newRow(name) << faultyAtFirst(faulty, fault);
    };
    const auto good = [](const Request& r) { return fileResponse(r, kContent, hashOf(kContent)); };
    const auto altered = [good](auto&& change) {
        return [good, change](const Request& r) {
            Response response = good(r);
            change(response, r);
            return response;
        };
    };
    row("connection breaks", altered([](Response& r, const Request&) { r.cut = r.body.size() / 2; }));
    row("breaks at once", altered([](Response& r, const Request&) { r.cut = 0; }));
    row("falls silent", altered([](Response& r, const Request&) {
            r.cut = r.body.size() / 2;
            r.isSilent = true;
        }));
    row("too short", altered([](Response& r, const Request&) {
            r.body.chop(100);
            r.hasNoLength = true;
        }));
    row("too long", altered([](Response& r, const Request&) {
            r.body += "more";
            r.hasNoLength = true;
        }));
    row("lies about its length", altered([](Response& r, const Request&) {
            r.headers += {"Content-Length", QByteArray::number(kContent.size() + 5)};
        }));
    row("compressed", altered([](Response& r, const Request&) {
            r.headers.append(std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip"));
        }));
    row("wrong bytes", altered([](Response& r, const Request&) { r.body[10] = char(r.body[10] + 1); }), 1);
    row("503", [](const Request&) { return Response{.status = 503}; });
    row("500", [](const Request&) { return Response{.status = 500}; });
    row(
        "429 with a time",
        [](const Request&) {
            return Response{.status = 429, .headers = {{"Retry-After", "1"}}};
        },
        1);
    // After half of the file, which every try asks to continue.
    const auto afterHalf = [](const FaultyServer::Script& fault) {
        return [fault, tries = std::make_shared<int>(0)](const Request& r) {
            Response response = fileResponse(r, kContent, hashOf(kContent));
            if (r.isHead() || ++*tries > 2)
                return response;
            if (*tries == 2)
                return fault(r);
            response.cut = kContent.size() / 2;
            return response;
        };
    };
    QTest::newRow("ignores the range") << FaultyServer::Script(afterHalf([](const Request&) {
        return Response{.headers = {{"ETag", '"' + hashOf(kContent) + '"'}}, .body = kContent};
    }));
    QTest::newRow("another range") << FaultyServer::Script(afterHalf([](const Request& r) {
        Request other = r;
        other.headers["range"] = "bytes=10-";
        return fileResponse(other, kContent, hashOf(kContent));
    }));
    QTest::newRow("no range in a 206") << FaultyServer::Script(afterHalf([](const Request& r) {
        Response response = fileResponse(r, kContent, hashOf(kContent));
        response.headers.removeLast();
        return response;
    }));
    QTest::newRow("416") << FaultyServer::Script(afterHalf([](const Request&) {
        return Response{.status = 416, .headers = {{"ETag", '"' + hashOf(kContent) + '"'}}};
    }));
}

void TestServerFaults::passingFaultsAreOvercome() {
    QFETCH(FaultyServer::Script, script);
    Trial trial(script);
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
}

void TestServerFaults::lastingFaultsAreNamed_data() {
    QTest::addColumn<FaultyServer::Script>("script");
    QTest::addColumn<FaultKind>("fault");
    const auto row = [](const char* name, FaultKind fault, const FaultyServer::Script& script) {
        QTest::newRow(name) << script << fault;
    };
    const auto status = [&row](const char* name, FaultKind fault, int code, const QByteArray& error) {
        row(name, fault, [code, error](const Request&) {
            Response response{.status = code};
            if (!error.isEmpty())
                response.headers.append({"X-Error-Code", error});
            return response;
        });
    };
    status("token refused", FaultKind::TokenRefused, 401, {});
    status("gated", FaultKind::LicenceNotAccepted, 403, "GatedRepo");
    status("no such repository", FaultKind::NotFound, 401, "RepoNotFound");
    status("no such revision", FaultKind::NotFound, 404, "RevisionNotFound");
    status("no such file", FaultKind::NotFound, 404, "EntryNotFound");
    status("forbidden", FaultKind::Refused, 403, {});
    status("teapot", FaultKind::Refused, 418, {});
    status("always busy", FaultKind::ServerBusy, 503, {});
    status("always broken", FaultKind::ServerError, 500, {});
    row("busy for a day", FaultKind::ServerBusy, [](const Request&) {
        return Response{.status = 429, .headers = {{"Retry-After", "86400"}}};
    });
    row("web page", FaultKind::WebPage, [](const Request&) {
        return Response{.headers = {{"Content-Type", "text/html; charset=utf-8"}},
                        .body = "<html>Sign in</html>"};
    });
    row("web page as bytes", FaultKind::WebPage,
        [](const Request& r) { return fileResponse(r, "<!DOCTYPE html><p>Sign in", hashOf("the file")); });
    row("pointer", FaultKind::Pointer, [](const Request& r) {
        return fileResponse(r, "version https://git-lfs.github.com/spec/v1\n", hashOf("the file"));
    });
    row("always wrong bytes", FaultKind::OtherFile,
        [](const Request& r) { return fileResponse(r, kContent, hashOf("something else")); });
    row("no size", FaultKind::SizeUnknown, [](const Request&) { return Response{.hasNoLength = true}; });
    row("always changing", FaultKind::FileChanged, [count = std::make_shared<int>(0)](const Request& r) {
        return fileResponse(r, kContent, hashOf(QByteArray::number(++*count)));
    });
    row("endless body", FaultKind::ProtocolBroken, [](const Request& r) {
        Response response = fileResponse(r, kContent, "v1");
        if (!r.isHead())
            response = {.headers = response.headers, .body = QByteArray(2 << 20, 'x'), .hasNoLength = true};
        return response;
    });
    const auto redirect = [&row](const char* name, FaultKind fault, int code, const QByteArray& to) {
        row(name, fault, [code, to](const Request&) {
            return Response{.status = code, .headers = {{"Location", to}}};
        });
    };
    redirect("redirection loop", FaultKind::TooManyRedirects, 302, "/again");
    redirect("redirection to a file", FaultKind::RedirectRefused, 302, "file:///etc/passwd");
    redirect("redirection into the local network", FaultKind::RedirectRefused, 307,
             "http://169.254.169.254/");
    redirect("redirection to nowhere", FaultKind::RedirectRefused, 301, "");
}

void TestServerFaults::lastingFaultsAreNamed() {
    QFETCH(FaultyServer::Script, script);
    QFETCH(FaultKind, fault);
    Trial trial(script);
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(int(trial.fault()), int(fault));
    QVERIFY(!QFileInfo::exists(trial.target()));
    QVERIFY(!faultText(trial.download->fault()).isEmpty());
    QVERIFY(!faultText(trial.download->fault()).contains("secret"));
}

void TestServerFaults::everyCutIsResumed_data() {
    QTest::addColumn<qint64>("cut");
    for (int i = 0; i < 64; ++i)
        QTest::addRow("%d of 64", i) << kContent.size() * i / 64;
}

/// The connection breaks at each 64th of the file; the rest is asked for by its range.
void TestServerFaults::everyCutIsResumed() {
    QFETCH(qint64, cut);
    Trial trial(faultyAtFirst(1, [cut](const Request& r) {
        Response response = fileResponse(r, kContent, hashOf(kContent));
        response.cut = cut;
        return response;
    }));
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    if (cut > 0)
        QCOMPARE(trial.server.requests().last().from(), cut);
}

void TestServerFaults::changedFileBeginsAnew() {
    const QByteArray first(200'000, 'o');
    Trial trial([first, gets = std::make_shared<int>(0)](const Request& r) {
        if (*gets > 0)
            return fileResponse(r, kContent, hashOf(kContent));
        Response response = fileResponse(r, first, hashOf(first));
        *gets += r.isHead() ? 0 : 1;
        response.cut = 100'000;
        return response;
    });
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.server.requests().last().from(), 0);
}

void TestServerFaults::runResumesWhereTheLastEnded() {
    Trial trial([](const Request& r) {
        Response response = fileResponse(r, kContent, hashOf(kContent));
        response.cut = r.isHead() ? -1 : 120'000;
        response.isSilent = true;
        return response;
    });
    trial.prepare();
    trial.download->start();
    QTRY_COMPARE(trial.download->bytes(), 120'000);
    trial.download.reset(); // the program ends
    trial.server.setScript(wellBehaved());
    trial.prepare();
    QCOMPARE(trial.download->bytes(), 120'000); // known before it starts
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.server.requests().last().from(), 120'000);
    QCOMPARE(trial.server.requests().last().headers["if-range"], '"' + hashOf(kContent) + '"');
}

void TestServerFaults::damagedRestIsFetchedAgain() {
    Trial trial(wellBehaved());
    QVERIFY(QDir().mkpath(QFileInfo(trial.target()).path()));
    QFile rest(trial.target() + '.' + hashOf(kContent) + ".incomplete");
    QVERIFY(rest.open(QIODevice::WriteOnly));
    rest.write(QByteArray(150'000, '\0')); // as after a power failure
    rest.close();
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.count("GET"), 2);
}

void TestServerFaults::fileWithoutARecordIsNotFetchedAgain() {
    Trial trial(wellBehaved());
    QVERIFY(QDir().mkpath(QFileInfo(trial.target()).path()));
    QFile placed(trial.target());
    QVERIFY(placed.open(QIODevice::WriteOnly));
    placed.write(kContent);
    placed.close();
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.count("GET"), 0);
}

void TestServerFaults::linkedAnswerIsFollowedWithoutTheToken() {
    FaultyServer cdn([](const Request& r) { return fileResponse(r, kContent, "another-etag"); },
                     QHostAddress("127.0.0.2"));
    for (const int status : {301, 302, 307, 308}) {
        Trial trial([&cdn, status](const Request& r) {
            if (!r.path.startsWith("/renamed"))
                return Response{.status = status, .headers = {{"Location", "/renamed/model.bin"}}};
            return Response{.status = status,
                            .headers = {{"Location", cdn.address().toEncoded() + "/signed?key=1"},
                                        {"X-Linked-ETag", '"' + hashOf(kContent) + '"'},
                                        {"X-Linked-Size", QByteArray::number(kContent.size())},
                                        {"X-Repo-Commit", "abc"}}};
        });
        QCOMPARE(trial.run(), State::Done);
        QVERIFY(trial.isRight());
        QCOMPARE(trial.download->result().commit, "abc");
        for (const Request& request : trial.server.requests())
            QCOMPARE(request.headers["authorization"], "Bearer secret");
    }
    QVERIFY(!cdn.requests().isEmpty());
    for (const Request& request : cdn.requests()) {
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.isHead()); // a signed address is for GET alone
    }
}

void TestServerFaults::tokenGoesToTheEndpointAlone() {
    Trial trial([](const Request&) { return Response{.status = 404}; });
    FaultyServer mirror(wellBehaved(), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Done);
    for (const Request& request : mirror.requests())
        QVERIFY(!request.headers.contains("authorization"));
}

void TestServerFaults::expiredAddressIsAskedForAgain() {
    const auto valid = std::make_shared<int>(0);
    FaultyServer cdn(
        [valid](const Request& r) {
            if (r.path != "/signed" + QByteArray::number(*valid))
                return Response{.status = 403};
            Response response = fileResponse(r, kContent, "x");
            response.cut = kContent.size() / 3;
            return response;
        },
        QHostAddress("127.0.0.2"));
    Trial trial([&cdn, valid, asked = std::make_shared<int>(0)](const Request& r) {
        if (!r.isHead() && ++*asked % 2 == 0)
            ++*valid; // every second address has expired when it is used
        return Response{
            .status = 302,
            .headers = {{"Location", cdn.address().toEncoded() + "/signed" +
                                         QByteArray::number(r.isHead() ? 0 : *asked / 2 + *asked % 2)},
                        {"X-Linked-ETag", hashOf(kContent)},
                        {"X-Linked-Size", QByteArray::number(kContent.size())}}};
    });
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
}

void TestServerFaults::mirrorTakesOver() {
    Trial trial([](const Request&) { return Response{.status = 500}; });
    FaultyServer mirror(wellBehaved(), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.download->result().source, "127.0.0.2");
}

void TestServerFaults::mirrorWithAnotherFileIsRefused() {
    Trial trial(faultyAtFirst(99, [](const Request&) { return Response{.status = 500}; }));
    FaultyServer mirror(wellBehaved("something else"), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Failed);
    QVERIFY(trial.files().filter("model.bin.").size() <= 1);
    QVERIFY(!QFileInfo::exists(trial.target()));
}

/// A key and a certificate that nobody has signed but itself.
static std::pair<QSslKey, QSslCertificate> selfSigned() {
    EVP_PKEY* key = EVP_RSA_gen(2048);
    X509* certificate = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86'400);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    const auto pem = [](auto&& write) {
        BIO* memory = BIO_new(BIO_s_mem());
        write(memory);
        char* data = nullptr;
        const long size = BIO_get_mem_data(memory, &data);
        const QByteArray text(data, size);
        BIO_free(memory);
        return text;
    };
    const QByteArray keyText =
        pem([&](BIO* to) { PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr); });
    const QByteArray certificateText = pem([&](BIO* to) { PEM_write_bio_X509(to, certificate); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {QSslKey(keyText, QSsl::Rsa), QSslCertificate(certificateText)};
}

void TestServerFaults::invalidCertificateSendsNothing() {
    QSslServer server;
    QSslConfiguration configuration = server.sslConfiguration();
    const auto [key, certificate] = selfSigned();
    configuration.setPrivateKey(key);
    configuration.setLocalCertificate(certificate);
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QSslServer::pendingConnectionAvailable, this, [&] {
        while (QTcpSocket* socket = server.nextPendingConnection())
            connect(socket, &QTcpSocket::readyRead, this,
                    [&received, socket] { received += socket->readAll(); });
    });
    Trial trial(wellBehaved());
    trial.environment.endpoint = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
    trial.download = std::make_unique<FileDownload>(
        trial.network, trial.environment,
        TransferOrder{.file = {.path = "model.bin"},
                      .target = trial.target(),
                      .sources = {resolveAddress(trial.environment.endpoint, "a/b", "main", "model.bin")}});
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::CertificateInvalid);
    QVERIFY(received.isEmpty());
}

void TestServerFaults::deadServerIsNamed() {
    Trial trial(wellBehaved());
    trial.download = std::make_unique<FileDownload>(trial.network, trial.environment,
                                                    TransferOrder{.file = {.path = "model.bin"},
                                                                  .target = trial.target(),
                                                                  .sources = {QUrl("http://127.0.0.1:1/a")}});
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::NoConnection);
    trial.environment.isOffline = true;
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::Offline);
}

void TestServerFaults::pauseKeepsWhatArrived() {
    Trial trial(faultyAtFirst(1, [](const Request& r) {
        Response response = fileResponse(r, kContent, hashOf(kContent));
        response.cut = 90'000;
        response.isSilent = true;
        return response;
    }));
    trial.prepare();
    trial.download->start();
    QTRY_COMPARE(trial.download->bytes(), 90'000);
    trial.download->pause();
    QCOMPARE(trial.download->state(), State::Paused);
    const auto requests = trial.server.requests().size();
    QTest::qWait(100);
    QCOMPARE(trial.server.requests().size(), requests);
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.server.requests().last().from(), 90'000);
}

void TestServerFaults::secondProgramWaits() {
    Trial trial(wellBehaved());
    QVERIFY(QDir().mkpath(QFileInfo(trial.target()).path()));
    auto other = std::make_unique<PartialFile>(
        PartialFile::Order{.target = trial.target(), .key = hashOf(kContent), .bytes = kContent.size()});
    QCOMPARE(trial.run(), State::Failed);
    QCOMPARE(trial.fault(), FaultKind::InUse);
    other.reset();
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "test_server_faults.moc"

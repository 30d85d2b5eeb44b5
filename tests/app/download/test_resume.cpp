// SPDX-License-Identifier: Apache-2.0
#include "tests/app/download/Trial.h"

#include <QNetworkProxy>

using namespace nextgpt;
using namespace nextgpt::app;
using namespace nextgpt::test;

/// Interrupted downloads continue, and a file has several sources, of which one has the token.
class TestResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
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
    void deadServerIsNamed();
    void pauseKeepsWhatArrived();
    void secondProgramWaits();
};

void TestResume::everyCutIsResumed_data() {
    QTest::addColumn<qint64>("cut");
    for (int i = 0; i < 64; ++i)
        QTest::addRow("%d of 64", i) << kContent.size() * i / 64;
}

/// The connection breaks at each 64th of the file; the rest is asked for by its range.
void TestResume::everyCutIsResumed() {
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

void TestResume::changedFileBeginsAnew() {
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

void TestResume::runResumesWhereTheLastEnded() {
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

void TestResume::damagedRestIsFetchedAgain() {
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

void TestResume::fileWithoutARecordIsNotFetchedAgain() {
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

void TestResume::linkedAnswerIsFollowedWithoutTheToken() {
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

void TestResume::tokenGoesToTheEndpointAlone() {
    Trial trial([](const Request&) { return Response{.status = 404}; });
    FaultyServer mirror(wellBehaved(), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Done);
    for (const Request& request : mirror.requests())
        QVERIFY(!request.headers.contains("authorization"));
}

void TestResume::expiredAddressIsAskedForAgain() {
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

void TestResume::mirrorTakesOver() {
    Trial trial([](const Request&) { return Response{.status = 500}; });
    FaultyServer mirror(wellBehaved(), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Done);
    QVERIFY(trial.isRight());
    QCOMPARE(trial.download->result().source, "127.0.0.2");
}

void TestResume::mirrorWithAnotherFileIsRefused() {
    Trial trial(faultyAtFirst(99, [](const Request&) { return Response{.status = 500}; }));
    FaultyServer mirror(wellBehaved("something else"), QHostAddress("127.0.0.2"));
    trial.prepare({.path = "model.bin"}, {mirror.address()});
    QCOMPARE(trial.run(), State::Failed);
    QVERIFY(trial.files().filter("model.bin.").size() <= 1);
    QVERIFY(!QFileInfo::exists(trial.target()));
}

void TestResume::deadServerIsNamed() {
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

void TestResume::pauseKeepsWhatArrived() {
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

void TestResume::secondProgramWaits() {
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

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"

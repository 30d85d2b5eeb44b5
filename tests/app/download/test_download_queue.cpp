// SPDX-License-Identifier: Apache-2.0
#include "app/download/DownloadQueue.h"
#include "tests/app/download/FaultyServer.h"
#include "tests/support/FileBytes.h"
#include "tests/support/FileSizeLimit.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;
using namespace nextgpt::test;
using namespace std::chrono_literals;

namespace {

using PartState = DownloadQueue::PartState;

constexpr int kFiles = 5;

QByteArray contentOf(int file) {
    return QByteArray(50'000 + file, char('a' + file));
}

QByteArray hashOf(const QByteArray& content) {
    return QByteArray::fromStdString(sha256({content.data(), std::size_t(content.size())}));
}

QString pathOf(int file) {
    return QStringLiteral("unet/weights-%1.bin").arg(file);
}

Manifest manifest() {
    ManifestPart part{.id = "image",
                      .title = "Images",
                      .about = "Draws.",
                      .folder = "sd",
                      .repository = "owner/name",
                      .revision = "main",
                      .licence = {"Free", "https://example.org/licence"}};
    for (int file = 0; file < kFiles; ++file)
        part.files += {.path = pathOf(file), .bytes = contentOf(file).size()};
    return {{part}};
}

Response serveFile(const Request& request) {
    for (int file = 0; file < kFiles; ++file)
        if (request.path.endsWith(pathOf(file).toLatin1()))
            return fileResponse(request, contentOf(file), hashOf(contentOf(file)));
    return {.status = 404};
}

} // namespace

/// Parts of several files: licence, space, limits, pauses, restarts and imports.
class TestDownloadQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_queue.reset(); }
    void nothingStartsWithoutTheLicence();
    void partArrives();
    void acceptanceIsOfThoseTerms();
    void threeFilesAtATime();
    void roomIsCheckedFirst();
    void fullDiskPausesAndResumes();
    void reserveStaysFree();
    void pauseAndCancel();
    void nextProgramContinues();
    void oneMissingFileFailsThePart();
    void damagedRecordIsKeptAside();
    void folderIsImported_data();
    void folderIsImported();
    void wrongOriginalIsRefused_data();
    void wrongOriginalIsRefused();
    void cacheLinksAreImportedWithTheirHash();

private:
    void open() { m_queue = std::make_unique<DownloadQueue>(m_manifest, folder(), m_environment); }
    void accept() { m_queue->acceptLicence(0); }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(progress().state != PartState::Running, 20'000); }
    DownloadQueue::Progress progress() { return m_queue->progress(0); }
    QString folder() const { return m_folder->filePath("models"); }
    QString place(int file) const { return folder() + "/sd/" + pathOf(file); }
    bool isRight(int file) const {
        QFile stored(place(file));
        return stored.open(QIODevice::ReadOnly) && stored.readAll() == contentOf(file);
    }
    void writeOriginals(const QString& root) const {
        for (int file = 0; file < kFiles; ++file)
            writeBytes((root + '/' + pathOf(file)).toStdString(), contentOf(file).toStdString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;
    Manifest m_manifest;
    DownloadEnvironment m_environment;
    qint64 m_free = 0;
    std::unique_ptr<DownloadQueue> m_queue;
};

void TestDownloadQueue::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultyServer>(serveFile);
    m_manifest = manifest();
    m_free = 1'000'000'000;
    m_environment = {.endpoint = m_server->address(),
                     .pace = {.firstDelay = 5ms, .longestDelay = 20ms, .tries = 3},
                     .reserve = 1'000'000,
                     .freeBytes = [this](const QString&) { return m_free; }};
    open();
}

void TestDownloadQueue::nothingStartsWithoutTheLicence() {
    m_queue->start(0);
    m_queue->importFrom(0, m_folder->path());
    QTest::qWait(50);
    QVERIFY(m_server->requests().isEmpty());
    QCOMPARE(progress().state, PartState::Absent);
}

void TestDownloadQueue::partArrives() {
    accept();
    QTest::qWait(20);
    QVERIFY(m_server->requests().isEmpty()); // accepting is not starting
    m_queue->start(0);
    QCOMPARE(m_queue->overall().state, PartState::Running);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
    QCOMPARE(progress().done, progress().total);
    QVERIFY(!progress().isUncompared);
    for (int file = 0; file < kFiles; ++file)
        QVERIFY(isRight(file));
    const QJsonObject entry = m_queue->record().values()["files"]["sd/" + pathOf(0)].toObject();
    QCOMPARE(entry["hash"].toString().toLatin1(), hashOf(contentOf(0)));
    open(); // as the next program sees it
    QCOMPARE(progress().state, PartState::Done);
}

void TestDownloadQueue::acceptanceIsOfThoseTerms() {
    accept();
    open();
    QVERIFY(m_queue->isLicenceAccepted(0));
    m_manifest.parts[0].licence.name = "Other terms";
    open();
    QVERIFY(!m_queue->isLicenceAccepted(0));
}

void TestDownloadQueue::threeFilesAtATime() {
    m_server->setScript([](const Request&) { return Response{.isSilent = true, .hasNoLength = true}; });
    m_environment.pace.stall = 10s;
    m_server->setScript([](const Request& request) {
        Response response = serveFile(request);
        response.cut = request.isHead() ? -1 : 10;
        response.isSilent = !request.isHead();
        return response;
    });
    accept();
    m_queue->start(0);
    const auto gets = [this] {
        return std::count_if(m_server->requests().begin(), m_server->requests().end(),
                             [](const Request& request) { return !request.isHead(); });
    };
    QTRY_COMPARE(gets(), 3);
    QTest::qWait(100);
    QCOMPARE(gets(), 3);
}

void TestDownloadQueue::roomIsCheckedFirst() {
    accept();
    m_free = 1'100'000;
    m_queue->start(0);
    QCOMPARE(progress().state, PartState::Failed);
    QCOMPARE(progress().fault.kind, FaultKind::NoRoom);
    QCOMPARE(progress().fault.needed, 250'010);
    QCOMPARE(progress().fault.free, 100'000);
    QVERIFY(m_server->requests().isEmpty());
    m_free = 10'000'000;
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
}

/// A write fails in the middle of each file; after that the same files are continued and not begun anew.
void TestDownloadQueue::fullDiskPausesAndResumes() {
    accept();
    m_server->setScript([](const Request& request) {
        Response response = serveFile(request);
        response.cut = request.isHead() || request.from() > 0 ? -1 : 20'000;
        return response;
    });
    {
        const FileSizeLimit disk(30'000);
        m_queue->start(0);
        waitForEnd();
        QCOMPARE(progress().state, PartState::Failed);
        QCOMPARE(progress().fault.kind, FaultKind::DiskFull);
        QVERIFY(progress().done >= 20'000);
    }
    m_server->setScript(serveFile);
    const auto before = m_server->requests().size();
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
    for (int file = 0; file < kFiles; ++file)
        QVERIFY(isRight(file));
    QVERIFY(m_server->requests().mid(before).first().from() >= 0);
    const auto resumed = m_server->requests().mid(before);
    QVERIFY(std::any_of(resumed.begin(), resumed.end(),
                        [](const Request& request) { return request.from() >= 20'000; }));
}

void TestDownloadQueue::reserveStaysFree() {
    accept();
    m_queue->start(0);
    m_free = 1'000'100; // another program fills the disk
    waitForEnd();
    QCOMPARE(progress().fault.kind, FaultKind::DiskFull);
    m_free = 1'000'000'000;
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
}

void TestDownloadQueue::pauseAndCancel() {
    m_server->setScript([](const Request& request) {
        Response response = serveFile(request);
        response.cut = request.isHead() ? -1 : 10'000;
        response.isSilent = true;
        return response;
    });
    m_environment.pace.stall = 10s;
    accept();
    m_queue->start(0);
    QTRY_COMPARE(progress().done, 30'000);
    m_queue->pause(0);
    QCOMPARE(progress().state, PartState::Paused);
    QCOMPARE(m_queue->overall().state, PartState::Absent);
    m_queue->cancel(0);
    QTRY_COMPARE(progress().state, PartState::Absent);
    QVERIFY(QDir(folder() + "/sd/unet").isEmpty(QDir::Files | QDir::Hidden));
}

void TestDownloadQueue::nextProgramContinues() {
    m_server->setScript([](const Request& request) {
        Response response = serveFile(request);
        response.cut = request.isHead() ? -1 : 10'000;
        response.isSilent = true;
        return response;
    });
    accept();
    m_queue->start(0);
    QTRY_COMPARE(progress().done, 30'000);
    open();
    const auto before = m_server->requests().size();
    QTest::qWait(50);
    QCOMPARE(progress().state, PartState::Paused);
    QCOMPARE(progress().done, 30'000);
    QCOMPARE(m_server->requests().size(), before); // nothing starts by itself
    m_server->setScript(serveFile);
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
    for (int file = 0; file < kFiles; ++file)
        QVERIFY(isRight(file));
}

void TestDownloadQueue::oneMissingFileFailsThePart() {
    m_server->setScript([](const Request& request) {
        return request.path.contains("weights-1") ? Response{.status = 404} : serveFile(request);
    });
    accept();
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Failed);
    QCOMPARE(progress().fault.kind, FaultKind::NotFound);
    QCOMPARE(progress().fault.file, pathOf(1));
    QCOMPARE(progress().filesDone, kFiles - 1);
    m_server->setScript(serveFile);
    m_queue->start(0);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
}

void TestDownloadQueue::damagedRecordIsKeptAside() {
    writeBytes((folder() + "/downloads.json").toStdString(), "{\"version\": 1, \"lic");
    open();
    QVERIFY(!m_queue->isLicenceAccepted(0));
    accept();
    open();
    QVERIFY(m_queue->isLicenceAccepted(0));
    QVERIFY(QFileInfo::exists(folder() + "/downloads.json.bad"));
}

void TestDownloadQueue::folderIsImported_data() {
    QTest::addColumn<QString>("below");
    QTest::newRow("as in the repository") << QString();
    QTest::newRow("in the part's folder") << QString("/sd");
    QTest::newRow("with the repository's name") << QString("/name");
    QTest::newRow("with its owner's") << QString("/owner/name");
    QTest::newRow("in a cache") << QString("/hub/models--owner--name/snapshots/abc");
}

void TestDownloadQueue::folderIsImported() {
    QFETCH(QString, below);
    const QString stick = m_folder->filePath("stick");
    writeOriginals(stick + below);
    accept();
    m_queue->importFrom(0, stick);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
    for (int file = 0; file < kFiles; ++file)
        QVERIFY(isRight(file));
    QVERIFY(m_server->requests().isEmpty());
    QVERIFY(progress().isUncompared); // the manifest of this test has no hashes
}

void TestDownloadQueue::wrongOriginalIsRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("wrong size") << QByteArray("short") << int(FaultKind::SizeDiffers);
    QTest::newRow("wrong bytes") << QByteArray(contentOf(2).size(), '?') << int(FaultKind::OtherFile);
    QTest::newRow("pointer") << QByteArray("version https://git-lfs.github.com/spec/v1\n")
                             << int(FaultKind::Pointer);
    QTest::newRow("web page") << QByteArray("<html>") << int(FaultKind::WebPage);
    QTest::newRow("missing") << QByteArray() << int(FaultKind::SourceMissing);
}

void TestDownloadQueue::wrongOriginalIsRefused() {
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const QString stick = m_folder->filePath("stick");
    writeOriginals(stick);
    if (content.isEmpty())
        QVERIFY(QFile::remove(stick + '/' + pathOf(2)));
    else
        writeBytes((stick + '/' + pathOf(2)).toStdString(), content.toStdString());
    m_manifest.parts[0].files[2].content = {HashKind::Sha256, hashOf(contentOf(2))};
    open();
    accept();
    m_queue->importFrom(0, stick);
    waitForEnd();
    QCOMPARE(progress().state, PartState::Failed);
    QCOMPARE(int(progress().fault.kind), kind);
    QCOMPARE(progress().filesDone, kFiles - 1);
    QVERIFY(!QFileInfo::exists(place(2)));
    m_queue->start(0); // the network gives what the folder did not have
    waitForEnd();
    QCOMPARE(progress().state, PartState::Done);
}

void TestDownloadQueue::cacheLinksAreImportedWithTheirHash() {
    const QString cache = m_folder->filePath("cache/models--owner--name");
    for (int file = 0; file < kFiles; ++file) {
        const QString blob = cache + "/blobs/" + hashOf(contentOf(file));
        writeBytes(blob.toStdString(), contentOf(file).toStdString());
        QVERIFY(QDir().mkpath(cache + "/snapshots/abc/unet"));
        QVERIFY(QFile::link(blob, cache + "/snapshots/abc/" + pathOf(file)));
    }
    const QByteArray damaged(contentOf(3).size(), '?');
    writeBytes((cache + "/blobs/" + hashOf(contentOf(3))).toStdString(), damaged.toStdString());
    accept();
    m_queue->importFrom(0, m_folder->filePath("cache"));
    waitForEnd();
    QCOMPARE(progress().state, PartState::Failed);
    QCOMPARE(progress().fault.kind, FaultKind::OtherFile);
    QCOMPARE(progress().filesDone, kFiles - 1);
    QVERIFY(!progress().isUncompared);
}

QTEST_GUILESS_MAIN(TestDownloadQueue)
#include "test_download_queue.moc"

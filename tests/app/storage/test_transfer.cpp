// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"
#include "app/library/Library.h"
#include "app/storage/ConversationImport.h"
#include "app/storage/TransferViewModel.h"
#include "tests/engine/media/image/PlaceFixture.h"
#include "tests/support/FileSizeLimit.h"

#include "engine/core/Error.h"

#include <QDir>
#include <QFile>
#include <QFileSystemWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;
using Format = TransferViewModel::Format;

namespace {

const QByteArray kPng = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(100, 'p');

void writeFile(const QString& path, const QByteArray& content) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable: " + path.toUtf8());
}

ConversationPart media(nextgpt::Modality modality, const QString& path) {
    ConversationPart part;
    part.kind = PartKind::Media;
    part.modality = modality;
    part.path = path;
    return part;
}

ConversationMessage message(qint64 id, qint64 parent, const QString& text) {
    ConversationMessage result;
    result.id = id;
    result.parent = parent;
    result.author = parent % 2 == 0 ? nextgpt::Role::User : nextgpt::Role::Assistant;
    result.createdMs = 1'700'000'000'123 + id;
    result.chosen = id;
    result.parts.emplace_back().text = text;
    return result;
}

/// The same conversation with ids from 1 and with the content of media instead of their paths.
std::vector<ConversationMessage> normalised(const ConversationRecord& record) {
    std::map<qint64, qint64> ids{{0, 0}};
    std::vector<ConversationMessage> messages = record.messages;
    for (ConversationMessage& message : messages) {
        ids.emplace(message.id, qint64(ids.size()));
        message.id = ids.at(message.id);
        message.parent = ids.at(message.parent);
        for (ConversationPart& part : message.parts)
            if (!part.path.isEmpty())
                part.path = QString::fromLatin1(contentOf(part.path).toHex());
    }
    return messages;
}

} // namespace

/// Export of conversations and their import.
class TestTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jsonIsImportedWithoutLoss();
    void exportsReplaceNothing();
    void markdownShowsTheChosenBranchVerbatim();
    void htmlContainsItsMediaAndLoadsNothing();
    void exportedImagesHaveNoPlace();
    void everyConversationIsExported();
    void failedExportLeavesNothing();
    void damagedAndForeignFilesAreRefused_data();
    void damagedAndForeignFilesAreRefused();
    void endlessValuesAreRefusedBeforeParsing();
    void mediaOutsideTheFolderAreNotTaken();
    void titlesBecomeFileNames_data();
    void titlesBecomeFileNames();

private:
    ConversationRecord sample() const;
    QString exported(qint64 id, Format format);
    ConversationRecord read(qint64 id);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConversationStore> m_store;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TransferViewModel> m_transfer;
};

void TestTransfer::init() {
    m_transfer.reset();
    m_library.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConversationStore>(m_folder->path() + "/profile");
    m_library = std::make_unique<Library>(*m_store);
    m_transfer = std::make_unique<TransferViewModel>(*m_library);
    m_transfer->setExportFolder(m_folder->path() + "/exports");
    m_transfer->setMarkdownToHtml(
        [](const QString& text) { return "<div>" + text.toHtmlEscaped() + "</div>"; });
    m_store->flush();
    m_library->add(sample());
    while (m_library->newMessageId() < 103) {
    } // as if the sample had been written here
}

/// Two branches, media of all kinds with all their values, a failure, a removed message and a draft.
ConversationRecord TestTransfer::sample() const {
    const QString media1 = m_folder->path() + "/profile/media/77/image.png";
    const QString media2 = m_folder->path() + "/profile/media/77/clip.mp4";
    writeFile(media1, kPng);
    writeFile(media2, QByteArray(2'000'000, 'v'));
    ConversationRecord record;
    record.summary = {.id = 77,
                      .title = "A *red* boat / <b>bold</b>",
                      .changedMs = 1'700'000'099'999,
                      .pinned = true,
                      .thumbnailPath = media1,
                      .modalities = {"image", "video"}};
    ConversationMessage first = message(100, 0, "Look at *this*:\n# <script>alert(1)</script>");
    first.parts.push_back(media(nextgpt::Modality::Image, media1));
    ConversationMessage reply = message(101, 100, "**Here** it is.");
    reply.author = nextgpt::Role::Assistant;
    reply.output = OutputChoice::Video;
    reply.measured = nextgpt::TextMeasured{0.25, 31.5, 12, 34, 1};
    ConversationPart clip = media(nextgpt::Modality::Video, media2);
    clip.slot = 2;
    clip.probability = 0.875;
    clip.size = {96, 64};
    clip.recipe = nextgpt::Recipe{.prompt = "a boat",
                                  .seed = 18446744073709551615u,
                                  .sampler = "pndm",
                                  .steps = 20,
                                  .guidance = 4.5,
                                  .bundleName = "Pocket",
                                  .bundleHash = "ab",
                                  .seconds = 1.5,
                                  .decodedIn = "float32"};
    reply.parts.push_back(clip);
    ConversationPart failure;
    failure.kind = PartKind::Failure;
    failure.modality = nextgpt::Modality::Audio;
    failure.error = nextgpt::Error{nextgpt::ErrorCode::DecoderMissing, "no audio"};
    reply.parts.push_back(failure);
    ConversationMessage other = message(102, 100, "The other branch");
    other.author = nextgpt::Role::Assistant;
    other.state = MessageState::Stopped;
    other.chosen = 1;
    record.messages = {first, reply, other, message(103, 101, "More, please")};
    record.messages.back().author = nextgpt::Role::User;
    record.draft = {.text = "unfinished",
                    .output = OutputChoice::Audio,
                    .attachments = {{{nextgpt::Modality::Image, toPath(media1)}, {}}}};
    return record;
}

QString TestTransfer::exported(qint64 id, Format format) {
    const QString folder = m_folder->path() + "/exports";
    QDir().mkpath(folder);
    ConversationFile ready;
    const QMetaObject::Connection connection =
        connect(m_transfer.get(), &TransferViewModel::exportReady, this,
                [&ready](const ConversationFile& file) { ready = file; });
    m_transfer->exportConversation(QString::number(id), format);
    [&] { QTRY_VERIFY(ready.write); }();
    disconnect(connection);
    const QString stem = folder + '/' + ready.stem;
    ready.write({.path = stem + '.' + ready.suffix, .mediaFolder = stem + "_media"});
    return stem + '.' + ready.suffix;
}

ConversationRecord TestTransfer::read(qint64 id) {
    ConversationRecord record;
    m_library->read(id, this, [&](ConversationRecord loaded) { record = std::move(loaded); });
    [&] { QTRY_VERIFY(record.summary.id == id); }();
    return record;
}

void TestTransfer::jsonIsImportedWithoutLoss() {
    const QString file = exported(77, Format::Json);
    QVERIFY(file.endsWith(".json"));
    const ConversationRecord before = read(77);
    QDir(m_folder->path() + "/profile/media/77").removeRecursively();
    m_transfer->importFiles({QUrl::fromLocalFile(file)});
    QTRY_COMPARE(m_library->summaries().size(), std::size_t(2));
    qint64 id = 0;
    for (const auto& [known, summary] : m_library->summaries())
        id = known != 77 ? known : id;
    const ConversationRecord after = read(id);
    QVERIFY(after.messages.size() == 4 && after.messages[0].id > 103);
    writeFile(m_folder->path() + "/profile/media/77/image.png", kPng);
    writeFile(m_folder->path() + "/profile/media/77/clip.mp4", QByteArray(2'000'000, 'v'));
    const std::vector<ConversationMessage> expected = normalised(before);
    const std::vector<ConversationMessage> found = normalised(after);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(found[i] == expected[i], qPrintable(QString::number(i)));
    QCOMPARE(after.summary.title, before.summary.title);
    QCOMPARE(after.summary.changedMs, before.summary.changedMs);
    QCOMPARE(after.summary.pinned, true);
    QCOMPARE(after.summary.modalities, before.summary.modalities);
    QCOMPARE(contentOf(after.summary.thumbnailPath), kPng);
    QCOMPARE(after.draft.text, before.draft.text);
    QCOMPARE(after.draft.output, before.draft.output);
    QCOMPARE(after.draft.attachments.size(), std::size_t(1));
    QCOMPARE(contentOf(toQString(after.draft.attachments[0].file.path)), kPng);
    QVERIFY(after.messages[0].parts[1].path.startsWith(m_library->mediaFolder(id)));
    QVERIFY(after.messages[0].parts[1].path.endsWith(".png"));
}

void TestTransfer::exportsReplaceNothing() {
    const ConversationRecord record = sample();
    const QDir folder(m_folder->path() + "/exports");
    for (int i = 0; i < 2; ++i)
        exportInto(folder.path(), record, ExportFormat::Json, {});
    QCOMPARE(folder.entryList(QDir::Files).size(), 2);
    QCOMPARE(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

void TestTransfer::markdownShowsTheChosenBranchVerbatim() {
    const QString text = QString::fromUtf8(contentOf(exported(77, Format::Markdown)));
    QVERIFY2(text.contains(R"(Look at \*this\*:)"), qPrintable(text));
    QVERIFY(text.contains(R"(\<script\>)"));
    QVERIFY(text.contains("**Here** it is."));
    QVERIFY(!text.contains("The other branch"));
    QVERIFY(text.contains("More, please"));
    const auto link = QRegularExpression(R"(!\[Image\]\(([^)]+)\))").match(text);
    QVERIFY(link.hasMatch());
    QCOMPARE(
        contentOf(m_folder->path() + "/exports/" + QUrl::fromPercentEncoding(link.captured(1).toLatin1())),
        kPng);
}

void TestTransfer::htmlContainsItsMediaAndLoadsNothing() {
    const QString path = exported(77, Format::Html);
    const QString text = QString::fromUtf8(contentOf(path));
    QVERIFY(text.contains("default-src 'none'"));
    QVERIFY(text.contains("data:image/png;base64," + QString::fromLatin1(kPng.toBase64())));
    QVERIFY(text.contains(QString::fromLatin1(QByteArray(2'000'000, 'v').toBase64())));
    QVERIFY(text.contains("&lt;script&gt;"));
    QVERIFY(!text.contains("<script"));
    QVERIFY(text.contains("&lt;b&gt;bold"));
    QVERIFY(!QFileInfo::exists(QString(path).replace(".html", "_media")));
}

void TestTransfer::exportedImagesHaveNoPlace() {
    const QByteArray photo = contentOf(NEXTGPT_TEST_DATA "/images/photo.jpg");
    const QByteArray image = QByteArray::fromStdString(nextgpt::test::jpegWithPlace(photo.toStdString()));
    const QByteArray place = QByteArray::fromStdString(nextgpt::test::latitude());
    writeFile(m_folder->path() + "/profile/media/77/image.png", image);
    for (const Format format : {Format::Json, Format::Markdown}) {
        const QFileInfo target(exported(77, format));
        const QString folder = target.path() + '/' + target.completeBaseName() + "_media/";
        const QByteArray copy = contentOf(folder + "image.png");
        QVERIFY(copy.size() == image.size() && !copy.contains(place));
    }
    const QByteArray page = contentOf(exported(77, Format::Html));
    const qsizetype begin = page.indexOf(";base64,") + 8;
    const QByteArray copy = QByteArray::fromBase64(page.mid(begin, page.indexOf('"', begin) - begin));
    QVERIFY(copy.size() == image.size() && !copy.contains(place));
}

void TestTransfer::everyConversationIsExported() {
    ConversationRecord second = sample();
    second.summary.id = 78;
    second.messages.clear();
    m_library->add(second);
    QSignalSpy exported(m_transfer.get(), &TransferViewModel::exportedAll);
    m_transfer->exportAll();
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(!m_transfer->busy());
    const QDir folder(m_folder->path() + "/exports");
    QCOMPARE(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(QDir(folder.filePath(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst()))
                 .entryList({"*.json"})
                 .size(),
             2);
}

/// The first conversation is written, the second has a video for which there is no room.
void TestTransfer::failedExportLeavesNothing() {
    ConversationRecord small = sample();
    small.summary.id = 76;
    small.messages.clear();
    m_library->add(small);
    m_store->flush();
    const QDir folder(m_folder->path() + "/exports");
    QStringList seen;
    QFileSystemWatcher watcher;
    QVERIFY(QDir().mkpath(folder.path()));
    watcher.addPath(folder.path());
    connect(&watcher, &QFileSystemWatcher::directoryChanged, this,
            [&] { seen += folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot); });
    const QSignalSpy reported(m_transfer.get(), &TransferViewModel::reported);
    const QSignalSpy exported(m_transfer.get(), &TransferViewModel::exportedAll);
    {
        const nextgpt::test::FileSizeLimit limit(1'000'000);
        m_transfer->exportAll();
        QTRY_COMPARE(reported.count(), 1);
    }
    QVERIFY(!m_transfer->busy());
    QCOMPARE(exported.count(), 0);
    QCOMPARE(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    for (const QString& name : seen) // whatever a crash would have left says what it is
        QVERIFY2(name.endsWith("(unfinished)"), qPrintable(name));
}

void TestTransfer::damagedAndForeignFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("cut off") << QByteArray(
        R"({"format":"nextgpt-conversation","version":1,"messages":[{"id":1)");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("other format") << QByteArray(R"({"format":"chat","version":1,"messages":[]})");
    QTest::newRow("newer") << QByteArray(R"({"format":"nextgpt-conversation","version":2,"messages":[]})");
    const QByteArray head = R"({"format":"nextgpt-conversation","version":1,"messages":[)";
    QTest::newRow("no id") << head + R"({"role":"user"}]})";
    QTest::newRow("own parent") << head + R"({"id":1,"parent":1,"role":"user"}]})";
    QTest::newRow("unknown parent") << head + R"({"id":2,"parent":1,"role":"user"}]})";
    QTest::newRow("id twice") << head + R"({"id":1,"role":"user"},{"id":1,"role":"user"}]})";
    QTest::newRow("role") << head + R"({"id":1,"role":"system"}]})";
    QTest::newRow("kind") << head + R"({"id":1,"role":"user","parts":[{"kind":"smell"}]}]})";
}

void TestTransfer::damagedAndForeignFilesAreRefused() {
    QFETCH(QByteArray, content);
    const QString file = m_folder->path() + "/foreign.json";
    writeFile(file, content);
    QSignalSpy reported(m_transfer.get(), &TransferViewModel::reported);
    m_transfer->importFiles({QUrl::fromLocalFile(file)});
    QTRY_COMPARE(reported.count(), 1);
    QVERIFY(reported[0][0].toString().contains("foreign.json"));
    QCOMPARE(m_library->summaries().size(), std::size_t(1));
}

/// Each of them would take many times its three bytes.
void TestTransfer::endlessValuesAreRefusedBeforeParsing() {
    writeFile(m_folder->path() + "/endless.json",
              R"({"format":"nextgpt-conversation","version":1,"messages":[)" +
                  QByteArray("[],").repeated(4'000'000) + "[]]}");
    try {
        importConversation(m_folder->path() + "/endless.json", m_folder->path() + "/profile/media/5");
        QFAIL("four million values were read");
    } catch (const nextgpt::EngineError& error) {
        QCOMPARE(error.code(), nextgpt::ErrorCode::RequestInvalid);
        QVERIFY2(std::string(error.what()).find("values") != std::string::npos, error.what());
    }
}

void TestTransfer::mediaOutsideTheFolderAreNotTaken() {
    writeFile(m_folder->path() + "/secret.png", "secret");
    QVERIFY(QDir().mkpath(m_folder->path() + "/in/sub"));
    QVERIFY(QFile::link(m_folder->path() + "/secret.png", m_folder->path() + "/in/link.png"));
    writeFile(m_folder->path() + "/in/sub/good.png", kPng);
    writeFile(m_folder->path() + "/in/tool.desktop", "[Desktop Entry]");
    QJsonArray parts;
    for (const QString& path :
         {QString("../secret.png"), m_folder->path() + "/secret.png", QString("link.png"), QString("sub"),
          QString("sub/good.png"), QString("tool.desktop")})
        parts.append(QJsonObject{{"kind", "media"}, {"modality", "image"}, {"path", path}});
    const QJsonObject object{
        {"format", "nextgpt-conversation"},
        {"version", 1},
        {"messages", QJsonArray{QJsonObject{{"id", 1}, {"role", "user"}, {"parts", parts}}}}};
    writeFile(m_folder->path() + "/in/a.json", QJsonDocument(object).toJson());
    const ConversationRecord record =
        importConversation(m_folder->path() + "/in/a.json", m_folder->path() + "/profile/media/5");
    const std::vector<ConversationPart>& found = record.messages.at(0).parts;
    QCOMPARE(found.size(), std::size_t(6));
    for (const std::size_t i : {0, 1, 2, 3})
        QCOMPARE(found[i].path, QString());
    QCOMPARE(contentOf(found[4].path), kPng);
    QVERIFY2(!found[5].path.contains(".desktop"), qPrintable(found[5].path));
}

void TestTransfer::titlesBecomeFileNames_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "A red boat"
                           << "A red boat";
    QTest::newRow("path") << "../../etc/passwd"
                          << "etc passwd";
    QTest::newRow("reserved") << "What? <a|b>: \"c\" *"
                              << "What a b c";
    QTest::newRow("hidden") << "...hidden..."
                            << "hidden";
    QTest::newRow("empty") << ""
                           << "Conversation";
    QTest::newRow("dots") << "..."
                          << "Conversation";
    QTest::newRow("line breaks") << "a\nb\tc"
                                 << "a b c";
    QTest::newRow("long") << QString(300, 'x') << QString(60, 'x');
}

void TestTransfer::titlesBecomeFileNames() {
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(fileNameOf(title), name);
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "test_transfer.moc"

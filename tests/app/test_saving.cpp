// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"
#include "tests/engine/media/image/PlaceFixture.h"

#include "app/bridge/ContentSuffix.h"
#include "app/files/MediaSaver.h"
#include "app/files/StandardFolders.h"

#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtEndian>
#include <QtTest>

#include <map>

using namespace nextgpt::app;
using nextgpt::Modality;

namespace {

constexpr const char* kMedia = R"({"catalogue": {"canMake": ["image", "video", "audio"]}, "replies": [[
    {"words": "Here they are."},
    {"promise": "video", "slot": 0, "probability": 0.9}, {"promise": "audio", "slot": 1, "probability": 0.9},
    {"draw": 0, "as": "video", "steps": 1}, {"draw": 1, "as": "audio", "steps": 1}]]})";

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

NewContent copyOf(const QString& source) {
    const auto copy = [source](const NewFile& file) {
        QFile::remove(file.path);
        if (!QFile::copy(source, file.path))
            throw nextgpt::EngineError(nextgpt::ErrorCode::FileNotWritable, "copy");
    };
    return {.write = copy};
}

QString audio(const char* name) {
    return QString(NEXTGPT_SOURCE_DIR "/tests/fuzz/corpus/audio/") + name;
}

QString photo(const char* name) {
    return QString(NEXTGPT_TEST_DATA "/images/") + name;
}

} // namespace

/// Saving media as the user's files, and the window's own file dialog.
class TestSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void namesComeFromTheRequest_data();
    void namesComeFromTheRequest();
    void suffixesComeFromTheContent_data();
    void suffixesComeFromTheContent();
    void nothingIsReplacedUnasked();
    void savedFilesAreNeverExecutable();
    void failedSavingLeavesNothing();
    void undoDeletesOnlyWhatWasSaved();
    void mediaOfAFileAreSavedAndUndoneWithIt();
    void mediaAreSavedWithOnePress();
    void mediaGoToTheFoldersOfTheDesktop();
    void savedImagesHaveNoPlace();
    void savedVideosHaveNoPlace();
    void videoAndAudioAreSavedTogether();
    void frameIsSaved();
    void savingElsewhereAsksForAName();
    void namesAreChecked();
    void pathsAreShownFromHome();

private:
    QString path(const QString& name) const { return m_folder->path() + '/' + name; }
    QStringList saved() const {
        return QDir(path("saved")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSaving::namesComeFromTheRequest_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("stem");
    QTest::newRow("sentence") << "Please draw a large red star, at night!"
                              << "please-draw-a-large-red-star-at-night";
    QTest::newRow("apostrophe") << "What's that?"
                                << "whats-that";
    QTest::newRow("path") << "../../etc/passwd\n.desktop"
                          << "etc-passwd-desktop";
    QTest::newRow("accents") << "Ein Boot über Wasser"
                             << "ein-boot-über-wasser";
    QTest::newRow("chinese") << "画一颗红色的星星"
                             << "画一颗红色的星星";
    QTest::newRow("devanagari") << "हिन्दी"
                                << "हिन्दी";
    QTest::newRow("no words") << " … !?"
                              << "image";
    QTest::newRow("long") << QString("word ").repeated(100) << QString("word-").repeated(12).chopped(1);
    QTest::newRow("one long word") << QString(500, 'x') << QString(60, 'x');
    QTest::newRow("control characters") << QString("a\x01\x1b[31mb") << "a-31mb";
}

void TestSaving::namesComeFromTheRequest() {
    QFETCH(QString, words);
    QFETCH(QString, stem);
    QCOMPARE(suggestedStem({.words = words}), stem);
    const QString seeded = suggestedStem({.words = words, .seed = 18446744073709551615u});
    QCOMPARE(seeded, stem + "-18446744073709551615");
    QVERIFY(suggestedStem({.words = QString("星").repeated(500), .seed = 1}).toUtf8().size() <= 160);
}

void TestSaving::suffixesComeFromTheContent_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("suffix");
    const QString video = NEXTGPT_SOURCE_DIR "/tests/fuzz/corpus/video/";
    const QList<std::pair<QString, QString>> rows{{photo("photo.png"), "png"},
                                                  {photo("photo.jpg"), "jpg"},
                                                  {photo("photo.webp"), "webp"},
                                                  {photo("photo.gif"), "gif"},
                                                  {photo("photo.bmp"), "bmp"},
                                                  {audio("mono.wav"), "wav"},
                                                  {audio("mono.flac"), "flac"},
                                                  {audio("stereo.mp3"), "mp3"},
                                                  {audio("stereo.ogg"), "ogg"},
                                                  {audio("stereo.opus"), "opus"},
                                                  {audio("mono.m4a"), "m4a"},
                                                  {video + "h264.mp4", "mp4"},
                                                  {video + "h264.mkv", "mkv"},
                                                  {video + "vp8.webm", "webm"},
                                                  {video + "h265.mov", "mov"},
                                                  {video + "mjpeg.avi", "avi"},
                                                  {NEXTGPT_SOURCE_DIR "/README.md", "bin"}};
    for (const auto& [file, suffix] : rows)
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file << suffix;
}

void TestSaving::suffixesComeFromTheContent() {
    QFETCH(QString, file);
    QFETCH(QString, suffix);
    const QString misnamed = path("misnamed.sh");
    QVERIFY(QFile::copy(file, misnamed));
    QCOMPARE(contentSuffix(misnamed, file == audio("mono.m4a") ? Modality::Audio : Modality::Video), suffix);
}

void TestSaving::nothingIsReplacedUnasked() {
    const QString folder = path("saved/new");
    const SavedFile first = saveUnderFreeName(folder, "star", copyOf(photo("photo.png")));
    QCOMPARE(first.path, folder + "/star.png");
    const SavedFile second = saveUnderFreeName(folder, "star", copyOf(photo("grey.png")));
    QCOMPARE(second.path, folder + "/star-2.png");
    QCOMPARE(contentOf(first.path), contentOf(photo("photo.png")));
    QVERIFY(QFile::link("/nowhere", folder + "/star-3.png")); // a dangling link is a file of the user, too
    QCOMPARE(saveUnderFreeName(folder, "star", copyOf(photo("grey.png"))).path, folder + "/star-4.png");

    QVERIFY(!saveAs(first.path, Existing::Keep, copyOf(photo("grey.png"))));
    QCOMPARE(contentOf(first.path), contentOf(photo("photo.png")));
    QVERIFY(saveAs(first.path, Existing::Replace, copyOf(photo("grey.png"))));
    QCOMPARE(contentOf(first.path), contentOf(photo("grey.png")));
    // The question was about "other.txt"; "other.txt.png" exists and nobody was asked about it.
    write(folder + "/other.txt.png", "mine");
    QVERIFY(!saveAs(folder + "/other.txt", Existing::Replace, copyOf(photo("grey.png"))));
    QCOMPARE(contentOf(folder + "/other.txt.png"), QByteArray("mine"));
}

void TestSaving::savedFilesAreNeverExecutable() {
    const QString script = path("script.sh");
    write(script, contentOf(photo("photo.jpg")));
    QVERIFY(QFile::setPermissions(script, QFile::Permissions(0x7777)));
    const SavedFile saved = saveUnderFreeName(path("saved"), "photo", copyOf(script));
    QCOMPARE(QFileInfo(saved.path).fileName(), QString("photo.jpg"));
    const QFile::Permissions executable =
        QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    QCOMPARE(QFile::permissions(saved.path) & executable, QFile::Permissions());
    QVERIFY(QFile::permissions(saved.path) & QFile::ReadOwner);
}

void TestSaving::failedSavingLeavesNothing() {
    const NewContent fails{[](const NewFile& file) {
        write(file.path, "half a file");
        QDir().mkpath(file.mediaFolder);
        write(file.mediaFolder + "/image.png", "half");
        throw nextgpt::EngineError(nextgpt::ErrorCode::DiskFull, "full");
    }};
    QVERIFY_THROWS_EXCEPTION(nextgpt::EngineError, saveUnderFreeName(path("saved"), "a", fails));
    QVERIFY_THROWS_EXCEPTION(nextgpt::EngineError, saveAs(path("saved/a.png"), Existing::Replace, fails));
    QCOMPARE(saved(), QStringList());
    QVERIFY(!QFileInfo::exists(path("saved/a_media")));
    QVERIFY_THROWS_EXCEPTION(nextgpt::EngineError, saveUnderFreeName("/proc/nothing", "a", fails));
}

void TestSaving::undoDeletesOnlyWhatWasSaved() {
    const SavedFile first = saveUnderFreeName(path("saved"), "a", copyOf(photo("photo.png")));
    const SavedFile second = saveUnderFreeName(path("saved"), "b", copyOf(photo("photo.png")));
    QVERIFY(removeSaved(first));
    QVERIFY(!removeSaved(first));
    write(second.path, "painted over");
    QVERIFY(!removeSaved(second));
    QCOMPARE(saved(), QStringList{"b.png"});
}

void TestSaving::mediaOfAFileAreSavedAndUndoneWithIt() {
    const NewContent page{.write =
                              [](const NewFile& file) {
                                  write(file.path, "page");
                                  QDir().mkpath(file.mediaFolder + "/inner");
                                  write(file.mediaFolder + "/one.png", "one");
                                  write(file.mediaFolder + "/inner/two.png", "two");
                              },
                          .suffix = "md"};
    const SavedFile first = saveUnderFreeName(path("saved"), "page", page);
    const SavedFile second = *saveAs(path("saved/page.md"), Existing::Replace, page);
    QCOMPARE(first.folder, path("saved/page_media"));
    QCOMPARE(second.folder, path("saved/page_media-2")); // the agreement was about the file alone
    QVERIFY(!removeSaved(first));                        // replaced since
    QVERIFY(QFileInfo::exists(path("saved/page_media/one.png")));
    write(path("saved/page_media-2/one.png"), "painted over");
    QVERIFY(!removeSaved(second));
    QCOMPARE(saved(), QStringList());
    QVERIFY(QFileInfo::exists(path("saved/page_media-2/one.png")));
    QVERIFY(!QFileInfo::exists(path("saved/page_media-2/inner")));
    QVERIFY(removeSaved(savedFolder(path("saved/page_media"))));
    QVERIFY(!QFileInfo::exists(path("saved/page_media")));
}

void TestSaving::mediaAreSavedWithOnePress() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    for (const Modality modality : nextgpt::kMediaModalities)
        saver.setFolder(modality, path("saved"));
    fixture.say("A red ball: does it bounce?");
    QTRY_COMPARE(fixture.state(), QString("done"));
    const QString video = fixture.part(1, PartListModel::Path).toString();
    saver.saveMedia(video);
    QTRY_VERIFY(saver.saved());
    QCOMPARE(saver.message(), QString("Saved in saved"));
    QVERIFY(saver.undoable());
    QCOMPARE(saved().size(), 1);
    QVERIFY2(saved().first().startsWith("a-large-red-star-at-night-42"), qPrintable(saved().first()));
    QVERIFY(saved().first().endsWith(".mp4"));
    QCOMPARE(contentOf(path("saved/" + saved().first())), contentOf(video));
    saver.undo();
    QCOMPARE(saved(), QStringList());
    QCOMPARE(saver.message(), QString());
    QVERIFY(QFile::exists(video)); // the conversation keeps its own
    saver.undo();

    saver.saveMedia(path("missing.mp4"));
    QTRY_VERIFY(!saver.message().isEmpty());
    QVERIFY(saver.failed() && !saver.saved() && !saver.undoable());
    QCOMPARE(saved(), QStringList());
}

/// The desktop has its own names for the folders, here German ones.
void TestSaving::mediaGoToTheFoldersOfTheDesktop() {
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    const auto restore = qScopeGuard(
        [&before] { before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before); });
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QByteArray folders;
    for (const auto& [key, name] : std::map<QByteArray, QByteArray>{{"XDG_DOCUMENTS_DIR", "Dokumente"},
                                                                    {"XDG_PICTURES_DIR", "Bilder"},
                                                                    {"XDG_VIDEOS_DIR", "Videoclips"},
                                                                    {"XDG_MUSIC_DIR", "Musik"}})
        folders += key + "=\"" + QFile::encodeName(path(name)) + "\"\n";
    write(path("user-dirs.dirs"), folders);
    QCOMPARE(standardFolder(Modality::Image), path("Bilder"));
    QCOMPARE(standardFolder(Modality::Video), path("Videoclips"));
    QCOMPARE(standardFolder(Modality::Audio), path("Musik"));
    QCOMPARE(standardFolder(Modality::Text), path("Dokumente"));
    QCOMPARE(standardFolder(Modality::Image),
             QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    QCOMPARE(standardFolder(Modality::Video),
             QStandardPaths::writableLocation(QStandardPaths::MoviesLocation));
    QCOMPARE(standardFolder(Modality::Audio),
             QStandardPaths::writableLocation(QStandardPaths::MusicLocation));

    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    fixture.say("a ball");
    QTRY_COMPARE(fixture.state(), QString("done"));
    saver.saveMedia(fixture.part(1, PartListModel::Path).toString());
    QTRY_VERIFY(saver.saved());
    QCOMPARE(saver.message(), QString("Saved in Videoclips"));
    QCOMPARE(QDir(path("Videoclips")).entryList({"*.mp4"}, QDir::Files).size(), 1);
}

void TestSaving::savedImagesHaveNoPlace() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    saver.setFolder(Modality::Image, path("saved"));
    const QByteArray place = QByteArray::fromStdString(nextgpt::test::latitude());
    const QByteArray image =
        QByteArray::fromStdString(nextgpt::test::jpegWithPlace(contentOf(photo("photo.jpg")).toStdString()));
    write(path("place.jpg"), image);
    saver.saveMedia(path("place.jpg"));
    QTRY_VERIFY(saver.saved());
    const QByteArray copy = contentOf(path("saved/" + saved().first()));
    QVERIFY(image.contains(place) && !copy.contains(place));
    QCOMPARE(copy.size(), image.size());
    QCOMPARE(contentOf(path("place.jpg")), image); // the conversation's own
    QCOMPARE(QImage::fromData(copy), QImage::fromData(image));
}

void TestSaving::savedVideosHaveNoPlace() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    saver.setFolder(Modality::Image, path("saved")); // of media that are not in the conversation
    const auto box = [](const QByteArray& type, const QByteArray& body) {
        QByteArray size(4, '\0');
        qToBigEndian(quint32(body.size() + 8), size.data());
        return size + type + body;
    };
    const QByteArray place("+48.8577+002.2950/");
    const QByteArray start =
        box("ftyp", "qt  ") + box("mdat", QByteArray((1 << 20) - 50, 'm')); // ends in a piece
    const QByteArray video = start + box("moov", box("udta", box("\xa9xyz", place + place + place)));
    write(path("place.mov"), video);
    saver.saveMedia(path("place.mov"));
    QTRY_VERIFY(saver.saved());
    QByteArray blanked = video;
    QCOMPARE(contentOf(path("saved/" + saved().first())),
             blanked.replace(place, QByteArray(place.size(), '\0')));
    QCOMPARE(contentOf(path("place.mov")), video);
}

void TestSaving::videoAndAudioAreSavedTogether() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    saver.setFolder(Modality::Video, path("saved"));
    fixture.say("a ball");
    QTRY_COMPARE(fixture.state(), QString("done"));
    saver.saveJoined(fixture.id(1)); // a message of the user
    saver.saveJoined(fixture.id());
    QTRY_VERIFY_WITH_TIMEOUT(saver.saved(), 10000);
    QCOMPARE(saved().size(), 1);
    const std::string target = path("saved/" + saved().first()).toStdString();
    QCOMPARE(nextgpt::probeMedia(target).modality, Modality::Video);
    QVERIFY(nextgpt::AudioReader(target, {16000, 1}).read(1000).frames() > 0);
}

void TestSaving::frameIsSaved() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    saver.setFolder(Modality::Image, path("saved"));
    fixture.say("a ball");
    QTRY_COMPARE(fixture.state(), QString("done"));
    Player player;
    player.setHub(fixture.chat.playback());
    saver.saveFrame(&player); // nothing is shown yet
    player.setPath(fixture.part(1, PartListModel::Path).toString());
    QTRY_VERIFY(!player.image().isNull());
    saver.saveFrame(&player);
    QTRY_VERIFY(saver.saved());
    QVERIFY2(saved().first().startsWith("a-large-red-star-at-night-42") &&
                 saved().first().endsWith("-frame-1.png"),
             qPrintable(saved().first()));
    QCOMPARE(QImage(path("saved/" + saved().first())).size(), player.image().size());
}

void TestSaving::savingElsewhereAsksForAName() {
    ChatFixture fixture(kMedia, m_folder->path());
    FileChooser chooser(QDBusConnection("none"));
    MediaSaver saver(fixture.library, chooser);
    QDir(m_folder->path()).mkdir("saved");
    QDir(m_folder->path()).mkdir("other");
    saver.setFolder(Modality::Video, path("saved"));
    QSignalSpy folders(&saver, &MediaSaver::folderChosen);
    fixture.say("a ball");
    QTRY_COMPARE(fixture.state(), QString("done"));
    saver.saveMediaAs(fixture.part(1, PartListModel::Path).toString());
    QTRY_VERIFY(chooser.asking());
    QVERIFY(chooser.saving());
    QCOMPARE(chooser.folder(), QUrl::fromLocalFile(path("saved")));
    QVERIFY(chooser.name().startsWith("a-large-red-star-at-night-42") && chooser.name().endsWith(".mp4"));
    chooser.cancel();
    QVERIFY(!chooser.asking());
    QCOMPARE(saved(), QStringList());

    write(path("other/mine.mp4"), "mine");
    saver.saveMediaAs(fixture.part(1, PartListModel::Path).toString());
    QTRY_VERIFY(chooser.asking());
    const QUrl other = QUrl::fromLocalFile(path("other"));
    QCOMPARE(chooser.problemOf(other, "mine"), FileChooser::NameProblem::Exists);
    chooser.acceptTarget(other, "mine"); // the dialog has asked
    QTRY_VERIFY(saver.saved());
    QVERIFY(!saver.undoable()); // the replaced file could not be brought back
    QCOMPARE(contentOf(path("other/mine.mp4")), contentOf(fixture.part(1, PartListModel::Path).toString()));
    QCOMPARE(folders.count(), 1);
    QCOMPARE(saver.folder(Modality::Video), path("other"));
    saver.setFolder(Modality::Video, path("gone"));
    QCOMPARE(saver.folder(Modality::Video), standardFolder(Modality::Video));
}

void TestSaving::namesAreChecked() {
    FileChooser chooser(QDBusConnection("none"));
    QString chosen;
    chooser.chooseTarget(m_folder->path(), "star.png", [&chosen](const QString& path) { chosen = path; });
    QVERIFY(chooser.asking());
    const QUrl folder = QUrl::fromLocalFile(m_folder->path());
    QDir(m_folder->path()).mkdir("folder.png");
    write(path("old.png"), "old");
    using Problem = FileChooser::NameProblem;
    QCOMPARE(chooser.problemOf(folder, "new.png"), Problem::None);
    QCOMPARE(chooser.problemOf(folder, "old.PNG"), Problem::None);
    QCOMPARE(chooser.problemOf(folder, " old "), Problem::Exists);
    QCOMPARE(chooser.problemOf(folder, "  "), Problem::Empty);
    QCOMPARE(chooser.problemOf(folder, QString(252, 'x')), Problem::TooLong);
    QCOMPARE(chooser.problemOf(folder, "folder.png"), Problem::IsFolder);
    QCOMPARE(chooser.problemOf(folder, "nowhere/new.png"), Problem::FolderMissing);
    QCOMPARE(chooser.targetName(folder, "new.v2"), QString("new.v2.png"));
    chooser.acceptTarget(folder, "new");
    QCOMPARE(chosen, path("new.png"));
    QCOMPARE(chooser.modalityOf("A.JPG"), int(Modality::Image));
    QCOMPARE(chooser.modalityOf("a.flac"), int(Modality::Audio));
    QCOMPARE(chooser.modalityOf("a.txt"), int(Modality::Text));
}

void TestSaving::pathsAreShownFromHome() {
    const FileChooser chooser(QDBusConnection("none"));
    const QVariantList inside = chooser.ancestors(QUrl::fromLocalFile(QDir::homePath() + "/a/b"));
    QCOMPARE(inside.size(), 3);
    QCOMPARE(inside[0].toMap()["name"].toString(), QString("Home"));
    QCOMPARE(inside[2].toMap()["name"].toString(), QString("b"));
    const QVariantList outside = chooser.ancestors(QUrl::fromLocalFile("/usr/lib"));
    QCOMPARE(outside.size(), 3);
    QCOMPARE(outside[0].toMap()["name"].toString(), QString("/"));
    QCOMPARE(chooser.parentOf(QUrl::fromLocalFile("/usr")), QUrl::fromLocalFile("/"));
    QCOMPARE(chooser.parentOf(QUrl::fromLocalFile("/")), QUrl::fromLocalFile("/"));
    QVERIFY(!chooser.places().isEmpty());
}

QTEST_MAIN(TestSaving)
#include "test_saving.moc"

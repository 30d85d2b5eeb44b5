// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"
#include "app/chat/MediaImport.h"
#include "app/profile/StoredMedia.h"

#include "engine/io/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QtEndian>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <mutex>
#include <thread>
#include <vector>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace nextgpt::app;

namespace {

/// A WAV file of 16-bit samples.
QByteArray wav(const QByteArray& samples) {
    constexpr quint32 kRate = 16'000;
    QByteArray header("RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0........\x02\0\x10\0data....", 44);
    qToLittleEndian(quint32(samples.size() + 36), header.data() + 4);
    qToLittleEndian(kRate, header.data() + 24);
    qToLittleEndian(kRate * 2, header.data() + 28);
    qToLittleEndian(quint32(samples.size()), header.data() + 40);
    return header + samples;
}

QString writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files and folders that were synced, by their numbers and in their order.
struct Syncs {
    std::mutex mutex{};
    std::vector<ino_t> done{};
};

Syncs& syncs() {
    static Syncs calls;
    return calls;
}

ino_t numberOf(const QString& path) {
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

/// Stands in for the C library's in this whole program.
extern "C" int fsync(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) == 0) {
        const std::scoped_lock lock(syncs().mutex);
        syncs().done.push_back(status.st_ino);
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

/// Copies of media files in a conversation's folder: content, names and permissions.
class TestStoredMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void filesThatDifferInTheMiddleAreBothKept();
    void equalFilesAreStoredOnce();
    void simultaneousCopiesDoNotMix();
    void simultaneousAtomicWritesDoNotMix();
    void copyIsPrivateAndComplete();
    void copyIsSyncedBeforeItsFolder();
    void suffixes_data();
    void suffixes();
    void unusualNamesAreImported_data();
    void unusualNamesAreImported();
    void namesThatAreNotUtf8KeepTheirBytes();

private:
    QString target() const { return m_folder->path() + "/media/1"; }
    QStringList stored() const { return QDir(target()).entryList(QDir::Files | QDir::Hidden); }
    ImportedMedia importOf(const QString& source);
    std::unique_ptr<QTemporaryDir> m_folder;
};

ImportedMedia TestStoredMedia::importOf(const QString& source) {
    ImportedMedia result;
    bool done = false;
    importMedia(source, target(), this, [&](const Outcome<ImportedMedia>& outcome) {
        done = true;
        if (outcome)
            result = *outcome.value;
        else
            qWarning("%s", outcome.error.detail.c_str());
    });
    [&] { QTRY_VERIFY(done); }();
    return result;
}

/// Their first, middle and last MiB are equal.
void TestStoredMedia::filesThatDifferInTheMiddleAreBothKept() {
    QByteArray samples(4 << 20, '\1');
    const QString first = writeFile(m_folder->path() + "/first.wav", wav(samples));
    for (qsizetype at = (4 << 20) * 70 / 100; at < (4 << 20) * 73 / 100; ++at)
        samples[at] = '\2';
    const QString second = writeFile(m_folder->path() + "/second.wav", wav(samples));
    const ImportedMedia one = importOf(first);
    const ImportedMedia two = importOf(second);
    QVERIFY(one.path != two.path);
    QCOMPARE(contentOf(one.path), contentOf(first));
    QCOMPARE(contentOf(two.path), contentOf(second));
}

void TestStoredMedia::equalFilesAreStoredOnce() {
    const QString first = writeFile(m_folder->path() + "/first.wav", wav(QByteArray(100'000, '\1')));
    const QString second = writeFile(m_folder->path() + "/second.wav", wav(QByteArray(100'000, '\1')));
    QCOMPARE(importOf(first).path, importOf(second).path);
    QCOMPARE(stored().size(), 1);
}

void TestStoredMedia::simultaneousCopiesDoNotMix() {
    const QByteArray content(8 << 20, 'c');
    const QString source = writeFile(m_folder->path() + "/source.bin", content);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { storeCopy(toPath(source), target(), ".mp4"); });
    threads.clear();
    QCOMPARE(stored().size(), 1);
    QCOMPARE(contentOf(target() + '/' + stored().constFirst()), content);
}

void TestStoredMedia::simultaneousAtomicWritesDoNotMix() {
    const QString path = m_folder->path() + "/file";
    std::vector<std::jthread> threads;
    for (char letter = 'a'; letter < 'i'; ++letter)
        threads.emplace_back([&path, letter] {
            const std::string text(std::size_t(1000) * std::size_t(letter), letter);
            for (int i = 0; i < 5; ++i)
                nextgpt::writeTextFileAtomically(path.toStdString(), text);
        });
    threads.clear();
    const QByteArray content = contentOf(path);
    QVERIFY(!content.isEmpty());
    QCOMPARE(content, QByteArray(1000 * content[0], content[0]));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
}

void TestStoredMedia::copyIsPrivateAndComplete() {
    const QString source = writeFile(m_folder->path() + "/source", "content");
    QFile::setPermissions(source, QFile::Permissions(0x6644));
    const QString copy = storeCopy(toPath(source), target(), {});
    QCOMPARE(contentOf(copy), QByteArray("content"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QCOMPARE(QFile::permissions(copy) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(target()) & others, QFile::Permissions());
    QCOMPARE(stored().size(), 1);
    QVERIFY_THROWS_EXCEPTION(nextgpt::EngineError,
                             storeCopy(toPath(m_folder->path() + "/none"), target(), {}));
    QCOMPARE(stored().size(), 1);
}

/// A message that refers to the copy is saved afterwards: a power cut must not leave it without its medium.
void TestStoredMedia::copyIsSyncedBeforeItsFolder() {
    const QString source = writeFile(m_folder->path() + "/source", "content");
    syncs().done.clear();
    const QString copy = storeCopy(toPath(source), target(), ".wav");
    const std::vector<ino_t>& done = syncs().done;
    const auto file = std::find(done.begin(), done.end(), numberOf(copy));
    QVERIFY(file != done.end());
    QVERIFY(std::find(file, done.end(), numberOf(target())) != done.end());
}

void TestStoredMedia::suffixes_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("video") << "clip.MP4"
                           << ".mp4";
    QTest::newRow("audio") << "a.b.flac"
                           << ".flac";
    QTest::newRow("desktop") << "clip.desktop"
                             << ".wav";
    QTest::newRow("script") << "clip.sh"
                            << ".wav";
    QTest::newRow("program") << "clip.exe"
                             << ".wav";
    QTest::newRow("none") << "clip"
                          << ".wav";
    QTest::newRow("no suffix") << "v1.2 final (last one) of the holiday"
                               << ".wav";
    QTest::newRow("slashless path") << "x.mp4.desktop"
                                    << ".wav";
}

/// The content is a WAV file.
void TestStoredMedia::suffixes() {
    QFETCH(QString, name);
    QFETCH(QString, suffix);
    const QString path = writeFile(m_folder->path() + "/content", wav(QByteArray(1000, '\1')));
    QCOMPARE(mediaSuffix(name, path), suffix);
}

void TestStoredMedia::unusualNamesAreImported_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("200 characters with dots") << QString("a.b").repeated(66) + "ab";
    QTest::newRow("255 bytes") << QString(251, 'x') + ".wav";
    QTest::newRow("blanks") << "  two  blanks .wav";
    QTest::newRow("dots") << "...wav";
    QTest::newRow("line break") << "a\nb.wav";
    QTest::newRow("other scripts") << QString::fromUtf8("ذاكرة 記憶 🎵.wav");
    QTest::newRow("percent") << "100%25 #1?.wav";
    QTest::newRow("hostile suffix") << "song.desktop";
}

void TestStoredMedia::unusualNamesAreImported() {
    QFETCH(QString, name);
    const QString source = writeFile(m_folder->path() + '/' + name, wav(QByteArray(32'000, '\1')));
    QVERIFY(!source.isEmpty());
    const ImportedMedia media = importOf(source);
    QCOMPARE(contentOf(media.path), contentOf(source));
    QVERIFY2(media.path.endsWith(".wav"), qPrintable(media.path));
    QCOMPARE(media.modality, nextgpt::Modality::Audio);
}

void TestStoredMedia::namesThatAreNotUtf8KeepTheirBytes() {
    for (const char* name :
         {"caf\xe9.wav", "\xff\xfe", "a\xf0\x9f\x8e", "\xf0\x9f\x8e\xb5 \xe9", "\xed\xb2\x80", "plain"}) {
        const std::filesystem::path path = m_folder->path().toStdString() + "/" + name;
        QCOMPARE(toPath(toQString(path)).native(), path.native());
        {
            std::ofstream file(path, std::ios::binary);
            file << wav(QByteArray(32'000, '\1')).toStdString();
        }
        const QUrl url =
            QUrl::fromEncoded("file://" + QByteArray::fromStdString(path.native()).toPercentEncoding("/"));
        QCOMPARE(toPath(localPath(url)).native(), path.native());
        const ImportedMedia media = importOf(localPath(url));
        QVERIFY2(media.path.endsWith(".wav"), name);
    }
    QCOMPARE(stored().size(), 1);
}

QTEST_GUILESS_MAIN(TestStoredMedia)
#include "test_stored_media.moc"

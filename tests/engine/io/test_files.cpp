// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/FileContents.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"
#include "engine/io/Sha256.h"
#include "engine/io/UnusedPath.h"
#include "tests/support/FileBytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <functional>
#include <optional>
#include <set>
#include <thread>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

std::optional<ErrorCode> codeOf(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const EngineError& error) {
        return error.code();
    }
}

/// The calls of fsync() for files.
struct Syncs {
    int failing = 0; ///< the next ones report an error of the disk
    std::set<ino_t> files{};
};

Syncs& syncs() {
    static Syncs calls;
    return calls;
}

} // namespace

/// Stands in for the C library's in this whole program.
extern "C" int fsync(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        syncs().files.insert(status.st_ino);
        if (syncs().failing > 0) {
            --syncs().failing;
            errno = EIO;
            return -1;
        }
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

/// Reading, mapping, atomic writing, digests and quoting.
class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sha256EqualsTheTestVectors();
    void wholeFilesAreReadAndMapped();
    void tooLargeFilesAreRefused();
    void unreadableFilesAreRefused();
    void mappedFileThatIsCutOffReadsAsZeros();
    void unusedPathsAreNumbered();
    void atomicWriteReplacesAndLeavesNothingBehind();
    void failedSyncIsFollowedByAnotherFile();
    void writtenFilesFollowTheUmask();
    void failedDownloadsAreRecognised_data();
    void failedDownloadsAreRecognised();
    void quotedTextIsSafe();

private:
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    QTemporaryDir m_folder;
};

void TestFiles::sha256EqualsTheTestVectors() {
    QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestFiles::wholeFilesAreReadAndMapped() {
    const std::string bytes("a\0\xff\n", 4);
    const auto file = writeBytes(path("bytes"), bytes);
    QCOMPARE(readTextFile(file, 4), bytes);
    QCOMPARE(std::string(MappedFile(file).bytes()), bytes);
    QVERIFY(MappedFile(writeBytes(path("empty"), "")).bytes().empty());
    QCOMPARE(readBinaryFile(file, 4, ErrorCode::MediaTooLarge),
             (std::vector<std::uint8_t>{'a', 0, 0xFF, '\n'}));
    QCOMPARE(readFileStart(file, 2), (std::vector<std::uint8_t>{'a', 0}));
    QCOMPARE(readFileStart(file, 100).size(), std::size_t(4));
}

void TestFiles::tooLargeFilesAreRefused() {
    const auto file = writeBytes(path("large"), "four");
    QCOMPARE(codeOf([&] { readTextFile(file, 3); }), ErrorCode::BundleInvalid);
    QCOMPARE(codeOf([&] { readTextFile(file, 3, ErrorCode::RequestInvalid); }), ErrorCode::RequestInvalid);
    QCOMPARE(codeOf([&] { readBinaryFile(file, 3, ErrorCode::MediaTooLarge); }), ErrorCode::MediaTooLarge);
}

void TestFiles::unreadableFilesAreRefused() {
    const auto pipe = path("pipe"); // must not wait for a writer
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    for (const auto& odd : {path("absent"), path("."), pipe}) {
        QCOMPARE(codeOf([&] { readTextFile(odd, 10); }), ErrorCode::FileUnreadable);
        QCOMPARE(codeOf([&] { readFileStart(odd, 10); }), ErrorCode::FileUnreadable);
        QCOMPARE(codeOf([&] { MappedFile mapped(odd); }), ErrorCode::FileUnreadable);
    }
}

/// Without this, reading beyond the new end ends the program by SIGBUS.
void TestFiles::mappedFileThatIsCutOffReadsAsZeros() {
    const auto file = writeBytes(path("weights"), std::string(1 << 20, 'w'));
    {
        const MappedFile other(writeBytes(path("other"), "whole"));
        const MappedFile mapped(file);
        QCOMPARE(mapped.bytes().back(), 'w');
        MappedFile::requireWholeFiles();
        fs::resize_file(file, 5000);
        MappedFile::requireWholeFiles(); // nothing that is missing was read
        QCOMPARE(mapped.bytes()[100], 'w');
        std::thread([&mapped] { QCOMPARE(mapped.bytes()[500'000], '\0'); }).join();
        QCOMPARE(mapped.bytes().back(), '\0');
        QCOMPARE(codeOf([] { MappedFile::requireWholeFiles(); }), ErrorCode::BundleDamaged);
        QCOMPARE(other.bytes()[0], 'w');
    }
    MappedFile::requireWholeFiles(); // no longer mapped
}

void TestFiles::unusedPathsAreNumbered() {
    const auto folder = path("media");
    QCOMPARE(unusedPath(folder, "image-7", ".png"), folder / "image-7.png");
    writeTextFileAtomically(folder / "image-7.png", "");
    writeTextFileAtomically(folder / "image-7-2.png", "");
    QCOMPARE(unusedPath(folder, "image-7", ".png"), folder / "image-7-3.png");
    QCOMPARE(unusedStem(folder / "image-7", {".txt", "-2.png"}), folder / "image-7-2");
    QCOMPARE(unusedStem(folder / "image-7", {".png"}, Numbering::Parentheses), folder / "image-7 (2)");
    QCOMPARE(unusedStem(folder, {""}), path("media-2"));
}

void TestFiles::atomicWriteReplacesAndLeavesNothingBehind() {
    const auto file = path("new") / "folder" / "file";
    const std::vector<std::uint8_t> first{1, 2, 3};
    const std::vector<std::uint8_t> second{4};
    writeFileAtomically(file, first);
    writeFileAtomically(file, second);
    QCOMPARE(readTextFile(file, 10), std::string("\x04"));
    fs::create_directory(path("taken"));
    QVERIFY_THROWS_EXCEPTION(EngineError, writeFileAtomically(path("taken"), first)); // a folder of that name
    for (const auto& entry : fs::recursive_directory_iterator(path(".")))
        QVERIFY2(entry.path().extension() != ".part", entry.path().c_str());
}

void TestFiles::failedSyncIsFollowedByAnotherFile() {
    const auto file = path("synced") / "file";
    const std::vector<std::uint8_t> first{1, 2, 3};
    const std::vector<std::uint8_t> second{4};
    writeFileAtomically(file, first);
    syncs() = {.failing = 1};
    writeFileAtomically(file, second);
    QCOMPARE(readTextFile(file, 10), std::string("\x04"));
    QCOMPARE(syncs().files.size(), std::size_t(2)); // different files
    syncs() = {.failing = 2};
    try {
        writeFileAtomically(file, first);
        QFAIL("a file that is not on the disk counts as written");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileNotWritable);
    }
    syncs() = {};
    QCOMPARE(readTextFile(file, 10), std::string("\x04"));
    QCOMPARE(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()),
             std::ptrdiff_t(1));
}

void TestFiles::writtenFilesFollowTheUmask() {
    const auto modeOf = [&](mode_t mask, FileAccess access) {
        const mode_t previous = ::umask(mask);
        writeTextFileAtomically(path("mode"), "", access);
        ::umask(previous);
        struct stat status {};
        ::stat(path("mode").c_str(), &status);
        return status.st_mode & 0777;
    };
    QCOMPARE(modeOf(022, FileAccess::ByUmask), 0644U);
    QCOMPARE(modeOf(027, FileAccess::ByUmask), 0640U);
    QCOMPARE(modeOf(000, FileAccess::OwnerOnly), 0600U);
}

void TestFiles::failedDownloadsAreRecognised_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word"); // empty: nothing is recognised
    QTest::newRow("Git LFS pointer") << QByteArray(
                                            "version https://git-lfs.github.com/spec/v1\noid sha256:aa\n")
                                     << "fetch the real file";
    QTest::newRow("web page") << QByteArray("\xEF\xBB\xBF \r\n<!DOCTYPE html>") << "web page";
    QTest::newRow("web page without a type") << QByteArray("<HTML><body>Log in</body></HTML>") << "web page";
    QTest::newRow("pickle in an archive") << QByteArray("PK\x03\x04\x00\x00", 6) << "PyTorch checkpoint";
    QTest::newRow("GGUF") << QByteArray("GGUF\x03\x00\x00\x00", 8) << "GGUF";
    QTest::newRow("JSON") << QByteArray(R"({"version": 1})") << "";
    QTest::newRow("merges") << QByteArray("#version: 0.2\ni n\n") << "";
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("blank") << QByteArray("   \n") << "";
}

void TestFiles::failedDownloadsAreRecognised() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto mistake = contentMistake({bytes.constData(), std::size_t(bytes.size())});
    QCOMPARE(mistake.has_value(), !word.isEmpty());
    QVERIFY(!mistake || QString::fromStdString(std::string(*mistake)).contains(word));
}

void TestFiles::quotedTextIsSafe() {
    QCOMPARE(quotedText("a\"\n\x1b"), std::string(R"("a\"\n\u001b")"));
    QCOMPARE(quotedText(std::string(500, 'x')).size(), std::size_t(130));
    QCOMPARE(quotedText("\xff"), std::string("\"\xEF\xBF\xBD\""));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"

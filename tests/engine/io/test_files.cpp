// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"
#include "engine/io/Sha256.h"
#include "engine/io/UnusedPath.h"
#include "tests/support/FileBytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <functional>
#include <optional>
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

} // namespace

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
}

void TestFiles::atomicWriteReplacesAndLeavesNothingBehind() {
    const auto file = path("new") / "folder" / "file";
    const std::vector<std::uint8_t> first{1, 2, 3};
    const std::vector<std::uint8_t> second{4};
    writeFileAtomically(file, first);
    writeFileAtomically(file, second);
    QCOMPARE(readTextFile(file, 10), std::string("\x04"));
    fs::create_directory(path("taken"));
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(path("taken"), first), EngineError); // a folder of that name
    for (const auto& entry : fs::recursive_directory_iterator(path(".")))
        QVERIFY2(entry.path().extension() != ".part", entry.path().c_str());
}

void TestFiles::quotedTextIsSafe() {
    QCOMPARE(quotedText("a\"\n\x1b"), std::string(R"("a\"\n\u001b")"));
    QCOMPARE(quotedText(std::string(500, 'x')).size(), std::size_t(130));
    QCOMPARE(quotedText("\xff"), std::string("\"\xEF\xBF\xBD\""));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"

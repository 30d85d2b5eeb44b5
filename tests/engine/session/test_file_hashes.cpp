// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/FileHashes.h"
#include "engine/io/Sha256.h"
#include "engine/request/Job.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>

using namespace nextgpt;

class TestFileHashes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hashingInPiecesGivesTheSameHash();
    void hashingIsCancelledInsideAFile();
    void unchangedFilesAreNotReadAgain();
    void changedFilesAreReadAgain();
    void recentFilesAreNotTrusted();
    void hashesAreRestoredFromTheirFile();
    void weightsAreExaminedOnce();
    void olderCachesExaminedSafetensorsOnly();
    void unusableCachesCountAsEmpty_data();
    void unusableCachesCountAsEmpty();
    void unwritableFolderIsIgnored();

private:
    std::filesystem::path path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    std::filesystem::path write(const char* name, const std::string& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void ignore(std::int64_t) {}

/// Waits until the file is no longer recent: the inode's change time cannot be set.
void waitUntilOld(const std::filesystem::path&) {
    QTest::qWait(2100);
}

} // namespace

void TestFileHashes::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

std::filesystem::path TestFileHashes::write(const char* name, const std::string& content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
}

void TestFileHashes::hashingInPiecesGivesTheSameHash() {
    const std::string content(40 << 20, 'x');
    std::vector<std::int64_t> done;
    const auto hash =
        hashOfFile(write("large", content), nullptr, [&](std::int64_t bytes) { done.push_back(bytes); });
    QCOMPARE(hash, sha256(content));
    QCOMPARE(done, (std::vector<std::int64_t>{16 << 20, 32 << 20, 40 << 20}));
    QCOMPARE(hashOfFile(write("empty", ""), nullptr, ignore), sha256(""));
}

void TestFileHashes::hashingIsCancelledInsideAFile() {
    const auto file = write("large", std::string(40 << 20, 'x'));
    int calls = 0;
    QVERIFY_THROWS_EXCEPTION(Stopped, hashOfFile(file, nullptr, [&](std::int64_t) {
                                 if (++calls == 2)
                                     throw Stopped{};
                             }));
    QCOMPARE(calls, 2);
}

void TestFileHashes::unchangedFilesAreNotReadAgain() {
    const auto file = write("file", "content");
    waitUntilOld(file);
    FileHashes hashes;
    hashes.insert(file, {"remembered"});
    QCOMPARE(hashOfFile(file, &hashes, ignore), std::string("remembered")); // not computed
    std::filesystem::create_symlink(file, path("link"));
    QCOMPARE(hashOfFile(path("link"), &hashes, ignore), std::string("remembered"));
}

/// The size and modification time are the same; only the inode's change time differs.
void TestFileHashes::changedFilesAreReadAgain() {
    const auto file = write("file", "content");
    waitUntilOld(file);
    struct stat before {};
    QCOMPARE(::stat(file.c_str(), &before), 0);
    FileHashes hashes;
    hashes.insert(file, {"remembered"});
    write("file", "CONTENT");
    const std::array<timespec, 2> times{before.st_atim, before.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, file.c_str(), times.data(), 0), 0);
    QVERIFY(!hashes.find(file));
    QCOMPARE(hashOfFile(file, &hashes, ignore), sha256("CONTENT"));
}

void TestFileHashes::recentFilesAreNotTrusted() {
    FileHashes hashes;
    const auto file = write("file", "content");
    hashes.insert(file, {"remembered"});
    QVERIFY(!hashes.find(file));
}

void TestFileHashes::hashesAreRestoredFromTheirFile() {
    const auto file = write("file", "content");
    const auto other = write("other", "content");
    waitUntilOld(file);
    const auto cache = path("cache/hashes.json");
    FileHashes hashes(cache);
    hashes.save();
    QVERIFY(!std::filesystem::exists(cache)); // nothing to keep
    hashes.insert(file, {"remembered"});
    hashes.insert(other, {"gone"});
    std::filesystem::remove(other);
    hashes.save();
    const FileHashes again(cache);
    QCOMPARE(again.find(file), std::optional<std::string>("remembered"));
    std::ifstream stream(cache);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    QVERIFY(text.find("gone") == std::string::npos);
}

void TestFileHashes::weightsAreExaminedOnce() {
    std::string header = R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    const std::string values("\0\0\x80\x3f\0\0\xc0\x7f", 8); // 1, not a number
    header.resize(56, ' ');
    const std::string length("\x38\0\0\0\0\0\0\0", 8);
    const auto file = write("model.safetensors", length + header + values);
    waitUntilOld(file);
    const auto cache = path("weights.json");
    const NonFiniteTensors damaged{.count = 1, .first = "w"};
    {
        FileHashes hashes(cache);
        QVERIFY(contentOfFile(file, &hashes, ignore).nonFinite == damaged);
        hashes.save();
    }
    {
        const FileHashes again(cache);
        QVERIFY(again.findContent(file) && again.findContent(file)->nonFinite == damaged);
    }
    FileHashes older; // in which only the hash is known: the file is read again
    older.insert(file, {"remembered"});
    QVERIFY(!older.findContent(file)->nonFinite);
    QCOMPARE(hashOfFile(file, &older, ignore), std::string("remembered"));
    QVERIFY(contentOfFile(file, &older, ignore).nonFinite == damaged);
    QVERIFY(older.find(file) != std::string("remembered"));
}

/// Their hashes stay; that other files were found to have no damaged weights does not.
void TestFileHashes::olderCachesExaminedSafetensorsOnly() {
    const auto safetensors = write("model.safetensors", "a");
    const auto pytorch = write("pytorch_model.bin", "b");
    waitUntilOld(pytorch);
    const auto cache = path("older.json");
    {
        FileHashes hashes(cache);
        for (const auto& file : {safetensors, pytorch})
            hashes.insert(file, {.sha256 = "remembered", .nonFinite = NonFiniteTensors{}});
        hashes.save();
    }
    std::ifstream stream(cache);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto format = text.find("\"format\": 2");
    QVERIFY(format != std::string::npos);
    text.replace(format, 11, "\"format\": 1");
    write("older.json", text);
    const FileHashes older(cache);
    QVERIFY(older.findContent(safetensors)->nonFinite == NonFiniteTensors{});
    QVERIFY(!older.findContent(pytorch)->nonFinite);
    QCOMPARE(older.find(pytorch), std::optional<std::string>("remembered"));
}

void TestFileHashes::unusableCachesCountAsEmpty_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another format") << QByteArray(R"({"format": 99, "files": {}})");
    QTest::newRow("no files") << QByteArray(R"({"format": 1})");
    QTest::newRow("wrong types") << QByteArray(R"({"format": 1, "files": {"/a": {"size": "large"}}})");
}

void TestFileHashes::unusableCachesCountAsEmpty() {
    QFETCH(QByteArray, content);
    const auto file = write("file", "content");
    waitUntilOld(file);
    const auto cache = write("hashes.json", content.toStdString());
    FileHashes hashes(cache);
    QVERIFY(!hashes.find(file));
    QCOMPARE(hashOfFile(file, &hashes, ignore), sha256("content"));
    hashes.save();
    QCOMPARE(FileHashes(cache).find(file), std::optional(sha256("content")));
}

void TestFileHashes::unwritableFolderIsIgnored() {
    const auto file = write("file", "content");
    waitUntilOld(file);
    FileHashes hashes(file / "below a file" / "hashes.json");
    hashes.insert(file, {"remembered"});
    hashes.save();
    QCOMPARE(hashes.find(file), std::optional<std::string>("remembered"));
}

QTEST_GUILESS_MAIN(TestFileHashes)
#include "test_file_hashes.moc"

// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ClipBpe.h"
#include "tests/engine/text/Fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

class TestClipBpe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesAsTheReference();
    void padsAsTheSpecialTokensMapStates();
    void truncatesLongTextBeforeTheEndToken();
    void spelledOutSpecialTokensAreText();
    void lineEndsOfWindowsGiveTheSameIds();
    void rejectsDamagedFolders();
};

namespace {

void copyFolder(const QString& target) {
    for (const auto& entry : std::filesystem::directory_iterator(clipFolder()))
        std::filesystem::copy(entry.path(),
                              std::filesystem::path(target.toStdString()) / entry.path().filename());
}

} // namespace

void TestClipBpe::encodesAsTheReference() {
    QTemporaryDir folder;
    copyFolder(folder.path());
    QFile::remove(folder.filePath("special_tokens_map.json"));
    const ClipBpe bpe(folder.path().toStdString());
    for (const auto& entry : readEntries("tokens.json", "clip")) {
        const TokenIds ids = bpe(entry.at("text").get<std::string>());
        QVERIFY2(ids == entry.at("ids").get<TokenIds>(), (entry.dump() + "\n got " + shown(ids)).c_str());
    }
}

void TestClipBpe::padsAsTheSpecialTokensMapStates() {
    const ClipBpe withMap(clipFolder());
    const TokenIds padded = withMap("");
    QCOMPARE(padded, readEntries("tokens.json", "clip_empty").front().get<TokenIds>());
    QCOMPARE(padded.back(), std::int64_t(0)); // "!"

    QTemporaryDir folder;
    copyFolder(folder.path());
    QFile::remove(folder.filePath("special_tokens_map.json"));
    const TokenIds plain = ClipBpe(folder.path().toStdString())("");
    QCOMPARE(plain.back(), plain[1]); // <|endoftext|>, from tokenizer_config.json
}

void TestClipBpe::truncatesLongTextBeforeTheEndToken() {
    const ClipBpe bpe(clipFolder());
    std::string text;
    for (int index = 0; index < 500; ++index)
        text += "a ";
    const TokenIds ids = bpe(text);
    QCOMPARE(ids.size(), std::size_t(77));
    QCOMPARE(ids.back(), bpe("")[1]);
    QCOMPARE(ids[75], ids[1]);
}

void TestClipBpe::spelledOutSpecialTokensAreText() {
    const ClipBpe bpe(clipFolder());
    const TokenIds control = bpe("");
    for (const std::int64_t id : bpe.encode("<|startoftext|> <|endoftext|>"))
        QVERIFY(id != control[0] && id != control[1]);
}

void TestClipBpe::lineEndsOfWindowsGiveTheSameIds() {
    const QTemporaryDir folder;
    copyFolder(folder.path());
    QFile file(folder.filePath("merges.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray merges = file.readAll().replace("\n", "\r\n");
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(merges);
    file.close();
    const ClipBpe converted(folder.path().toStdString());
    const ClipBpe original(clipFolder());
    for (const char* text : {"a photo of a red ball", "", "the small blue boat is moving right"})
        QCOMPARE(converted(text), original(text));
}

void TestClipBpe::rejectsDamagedFolders() {
    QTemporaryDir empty;
    QCOMPARE(failureOf([&] { ClipBpe bpe(empty.path().toStdString()); }),
             std::optional(ErrorCode::FileUnreadable));
    const std::pair<const char*, const char*> damages[] = {
        {"vocab.json", "[]"},
        {"vocab.json", R"({"a": -1})"},
        {"vocab.json", R"({"a": 0})"},
        {"merges.txt", "no merge of this\n"},
        {"tokenizer_config.json", R"({"model_max_length": 1})"},
        {"special_tokens_map.json", R"({"pad_token": "?!?"})"}};
    for (const auto& [name, content] : damages) {
        QTemporaryDir folder;
        copyFolder(folder.path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY2(failureOf([&] { ClipBpe bpe(folder.path().toStdString()); }) == ErrorCode::BundleInvalid,
                 content);
    }
}

QTEST_GUILESS_MAIN(TestClipBpe)
#include "test_clip_bpe.moc"

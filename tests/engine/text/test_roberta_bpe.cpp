// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PreTokenizers.h"
#include "engine/text/RobertaBpe.h"
#include "tests/engine/text/Fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kFolder = NEXTGPT_TEST_DATA "/roberta_tokenizer";

} // namespace

class TestRobertaBpe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesAsTheReference();
    void preTokensJoinToTheText();
    void truncatesLongTextBeforeTheEndToken();
    void spelledOutSpecialTokensAreText();
    void hasDefaultSpecialTokens();
    void rejectsDamagedFolders();
};

void TestRobertaBpe::encodesAsTheReference() {
    const RobertaBpe bpe(kFolder);
    const auto entries = readEntries("roberta_tokens.json", "roberta");
    QVERIFY(entries.size() > 40);
    for (const auto& entry : entries) {
        const TokenIds ids = bpe(entry.at("text").get<std::string>());
        QVERIFY2(ids == entry.at("ids").get<TokenIds>(), (entry.dump() + "\n got " + shown(ids)).c_str());
    }
}

void TestRobertaBpe::preTokensJoinToTheText() {
    for (const auto& entry : readEntries("roberta_tokens.json", "roberta")) {
        const auto text = entry.at("text").get<std::string>();
        std::string joined;
        for (const std::string& preToken : robertaPreTokens(text))
            joined += preToken;
        QCOMPARE(joined, text);
    }
}

void TestRobertaBpe::truncatesLongTextBeforeTheEndToken() {
    const RobertaBpe bpe(kFolder);
    std::string text;
    for (int index = 0; index < 500; ++index)
        text += "star ";
    const TokenIds ids = bpe(text);
    QCOMPARE(static_cast<std::int64_t>(ids.size()), bpe.length());
    QCOMPARE(ids.front(), std::int64_t(0));
    QCOMPARE(ids.back(), std::int64_t(2));
}

void TestRobertaBpe::spelledOutSpecialTokensAreText() {
    const RobertaBpe bpe(kFolder);
    for (const std::int64_t id : bpe.encode("<s> </s><pad> <unk> <mask>"))
        QVERIFY(id > 3);
}

void TestRobertaBpe::hasDefaultSpecialTokens() {
    QTemporaryDir folder;
    const std::filesystem::path bare(folder.path().toStdString());
    for (const char* name : {"vocab.json", "merges.txt"})
        std::filesystem::copy(kFolder / name, bare / name);
    const TokenIds ids = RobertaBpe(bare)("");
    QCOMPARE(ids.size(), std::size_t(512));
    QCOMPARE(TokenIds(ids.begin(), ids.begin() + 3), (TokenIds{0, 2, 1}));
}

void TestRobertaBpe::rejectsDamagedFolders() {
    QTemporaryDir empty;
    QCOMPARE(failureOf([&] { RobertaBpe bpe(empty.path().toStdString()); }),
             std::optional(ErrorCode::FileUnreadable));
    const std::pair<const char*, const char*> damages[] = {
        {"vocab.json", "[]"},
        {"vocab.json", R"({"a": 0})"},
        {"merges.txt", "no merge of this\n"},
        {"tokenizer_config.json", R"({"model_max_length": 1})"},
        {"special_tokens_map.json", R"({"pad_token": "?!?"})"}};
    for (const auto& [name, content] : damages) {
        QTemporaryDir folder;
        std::filesystem::copy(kFolder, folder.path().toStdString());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY2(failureOf([&] { RobertaBpe bpe(folder.path().toStdString()); }) == ErrorCode::BundleInvalid,
                 content);
    }
}

QTEST_GUILESS_MAIN(TestRobertaBpe)
#include "test_roberta_bpe.moc"

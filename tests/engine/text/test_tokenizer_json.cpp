// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/gguf/GgufTokenizer.h"
#include "engine/text/Vocabulary.h"
#include "engine/text/models/TokenizerJson.h"
#include "tests/engine/text/Fixture.h"
#include "tests/support/FileBytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace nextgpt;
using namespace nextgpt::test;
using nlohmann::json;

namespace {

const std::string kSpaceMark = "\xE2\x96\x81";

using Merge = std::pair<std::string, std::string>;

bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// The merges that transformers derives from a SentencePiece model: for each piece, best score first, every
/// way to make it of two others.
std::vector<Merge> mergesOf(const SentencePieceModel& model) {
    std::set<std::string> texts;
    std::vector<const SentencePieceModel::Piece*> ordered;
    for (const auto& piece : model.pieces) {
        texts.insert(piece.text);
        ordered.push_back(&piece);
    }
    std::ranges::stable_sort(ordered, std::greater<>(), &SentencePieceModel::Piece::score);
    std::vector<Merge> merges;
    for (const auto* piece : ordered)
        for (std::size_t at = 1; at < piece->text.size(); ++at)
            if (beginsCharacter(piece->text[at]) && texts.contains(piece->text.substr(0, at)) &&
                texts.contains(piece->text.substr(at)))
                merges.emplace_back(piece->text.substr(0, at), piece->text.substr(at));
    return merges;
}

/// tokenizer.json of the test tokenizer, as transformers converts it.
json tokenizerJson() {
    const auto model = std::get<SentencePieceModel>(
        ggufTokenizer(GgufFile(NEXTGPT_TEST_DATA "/parity/llama_gguf/model.gguf")));
    json vocabulary = json::object();
    for (std::size_t id = 0; id < model.pieces.size(); ++id)
        vocabulary[model.pieces[id].text] = id;
    json merges = json::array();
    for (const auto& [left, right] : mergesOf(model))
        merges.push_back(left + ' ' + right);
    json added = json::array();
    for (const char* token : {"<unk>", "<s>", "</s>"})
        added.push_back({{"id", added.size()}, {"content", token}, {"special", true}});
    return {{"version", "1.0"},
            {"added_tokens", added},
            {"normalizer",
             {{"type", "Sequence"},
              {"normalizers",
               {{{"type", "Prepend"}, {"prepend", kSpaceMark}},
                {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", kSpaceMark}}}}}},
            {"pre_tokenizer", nullptr},
            {"model",
             {{"type", "BPE"},
              {"dropout", nullptr},
              {"unk_token", "<unk>"},
              {"fuse_unk", true},
              {"byte_fallback", true},
              {"vocab", vocabulary},
              {"merges", merges}}}};
}

} // namespace

class TestTokenizerJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreSentencePieces_data();
    void idsAreSentencePieces();
    void addedTokensKeepTheirIds();
    void tokenizerModelIsPreferred();
    void othersAreRefused_data();
    void othersAreRefused();

private:
    std::filesystem::path write(const json& content) const {
        return writeBytes(folder() / "tokenizer.json", content.dump());
    }
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    QTemporaryDir m_folder;
};

void TestTokenizerJson::idsAreSentencePieces_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("normaliser") << QByteArray("{}");
    QTest::newRow("pre-tokenizer") << QByteArray(
        R"({"normalizer": null, "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first",
            "split": false}})");
}

/// tests/data/tokens.json has the ids of Google's SentencePiece.
void TestTokenizerJson::idsAreSentencePieces() {
    QFETCH(QByteArray, change);
    json content = tokenizerJson();
    content.update(json::parse(change.toStdString()));
    write(content);
    const auto loaded = languageModelTokenizer(folder());
    const Tokenizer& pieces = *loaded;
    for (const json& entry : readEntries("tokens.json", "sentencepiece")) {
        const auto text = entry.at("text").get<std::string>();
        const TokenIds ids = pieces.encode(text);
        QVERIFY2(ids == entry.at("ids").get<TokenIds>(), text.c_str());
        QVERIFY2(pieces.decode(ids) == entry.at("decoded").get<std::string>(), text.c_str());
    }
}

void TestTokenizerJson::addedTokensKeepTheirIds() {
    json content = tokenizerJson();
    const std::int64_t first = std::ssize(content["model"]["vocab"]);
    const std::vector<std::string> tokens{"[PAD]", "<Img>", "</Img>", "[IMG0]", "[IMG1]"};
    for (std::size_t i = 0; i < tokens.size(); ++i)
        content["added_tokens"].push_back({{"id", first + std::int64_t(i)}, {"content", tokens[i]}});
    write(content);
    VocabularyOptions options;
    options.signalCounts[Modality::Image] = 3;
    const Vocabulary vocabulary(languageModelTokenizer(folder()), folder(), options);
    QVERIFY(vocabulary.mediaStart() == TokenIds{first + 1});
    QVERIFY((vocabulary.signals(Modality::Image) == TokenIds{first + 3, first + 4, first + 5}));
    QCOMPARE(vocabulary.size(), first + 6);
    const auto& suppressed = vocabulary.suppressedTokens();
    QVERIFY(std::ranges::find(suppressed, first) != suppressed.end());     // [PAD]
    QVERIFY(std::ranges::find(suppressed, first + 3) == suppressed.end()); // the first signal
    for (const std::int64_t id : vocabulary.encodeText("[PAD] <Img> [IMG0]"))
        QVERIFY(id < first);
}

void TestTokenizerJson::tokenizerModelIsPreferred() {
    write(json::object());
    std::filesystem::copy_file(tokenizerFolder() / "tokenizer.model", folder() / "tokenizer.model");
    QVERIFY(!convertedTokenizer(folder()));
    QCOMPARE(languageModelTokenizer(folder())->size(), std::int64_t(1000));
    std::filesystem::remove(folder() / "tokenizer.model");
    QVERIFY(failureOf([&] { languageModelTokenizer(folder()); }) == ErrorCode::BundleInvalid);
}

void TestTokenizerJson::othersAreRefused_data() {
    QTest::addColumn<QByteArray>("patch"); // RFC 6902
    QTest::addColumn<QString>("named");
    const auto row = [](const char* patch, const char* named) {
        QTest::newRow(named) << QByteArray(patch) << QString::fromLatin1(named);
    };
    row(R"([{"op": "replace", "path": "/model/byte_fallback", "value": false}])", "byte fallback");
    row(R"([{"op": "replace", "path": "/model/type", "value": "Unigram"}])", "Unigram");
    row(R"([{"op": "replace", "path": "/model/dropout", "value": 0.1}])", "dropout");
    row(R"([{"op": "add", "path": "/model/ignore_merges", "value": true}])", "ignore_merges");
    row(R"([{"op": "replace", "path": "/normalizer", "value": {"type": "NFKC"}}])", "NFKC");
    row(R"([{"op": "replace", "path": "/pre_tokenizer", "value": {"type": "ByteLevel"}}])", "normaliser");
    row(R"([{"op": "replace", "path": "/model/vocab", "value": {}}])", "no vocabulary");
    row(R"([{"op": "replace", "path": "/model/vocab", "value": {"a": 0, "b": 0}}])", "ids");
    row(R"([{"op": "replace", "path": "/model/merges", "value": {}}])", "no merges");
    row(R"([{"op": "replace", "path": "/model/merges", "value": []}])", "not listed");
    row(R"([{"op": "add", "path": "/model/merges/0", "value": "no such"}])", "merge of");
    row(R"([{"op": "add", "path": "/added_tokens/0", "value": {"id": 5, "content": "[PAD]"}}])", "[PAD]");
    row(R"([{"op": "add", "path": "/added_tokens/0", "value": {"id": 5000000, "content": "[PAD]"}}])",
        "valid id");
}

void TestTokenizerJson::othersAreRefused() {
    QFETCH(QByteArray, patch);
    QFETCH(QString, named);
    write(tokenizerJson().patch(json::parse(patch.toStdString())));
    try {
        languageModelTokenizer(folder());
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::BundleInvalid);
        QVERIFY2(QString::fromStdString(error.what()).contains(named), error.what());
    }
}

QTEST_GUILESS_MAIN(TestTokenizerJson)
#include "test_tokenizer_json.moc"

// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LanguageModelPart.h"
#include "engine/text/RegexSplitter.h"
#include "engine/text/Vocabulary.h"
#include "tests/engine/formats/GgufBytes.h"
#include "tests/engine/text/Fixture.h"
#include "tests/support/FileBytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace nextgpt;
using namespace nextgpt::test;
using nlohmann::json;

namespace {

const std::filesystem::path kFolder = NEXTGPT_TEST_DATA "/byte_level";

json read(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return json::parse(stream);
}

void compareWithReference(const Tokenizer& tokenizer, const char* name) {
    const auto entries = readEntries("byte_level/tokens.json", name);
    QVERIFY(entries.size() > 40);
    for (const json& entry : entries) {
        const auto text = entry.at("text").get<std::string>();
        const TokenIds ids = tokenizer.encode(text);
        QVERIFY2(ids == entry.at("ids").get<TokenIds>(), (entry.dump() + " got " + shown(ids)).c_str());
        QVERIFY2(tokenizer.encodeContinuation(text) == ids, text.c_str());
        QVERIFY2(tokenizer.decode(ids) == entry.at("decoded").get<std::string>(), text.c_str());
    }
}

/// The metadata of a GGUF file with the tokenizer of a tokenizer.json.
std::string ggufOf(const json& tokenizer, std::string_view split) {
    std::vector<std::string> tokens(tokenizer["model"]["vocab"].size());
    for (const auto& [text, id] : tokenizer["model"]["vocab"].items())
        tokens[id.get<std::size_t>()] = text;
    const std::size_t ordinary = tokens.size();
    for (const json& token : tokenizer["added_tokens"])
        tokens.push_back(token["content"]);
    const auto texts = [](GgufBytes& file, std::string_view key, const std::vector<std::string>& values) {
        file.text(key).number(static_cast<std::uint32_t>(GgufType::Array));
        file.number(static_cast<std::uint32_t>(GgufType::String)).number(std::uint64_t(values.size()));
        for (const std::string& value : values)
            file.text(value);
    };
    std::vector<std::string> merges;
    for (const json& merge : tokenizer["model"]["merges"])
        merges.push_back(merge[0].get<std::string>() + ' ' + merge[1].get<std::string>());
    GgufBytes file = GgufBytes::header(0, 7);
    file.entry("tokenizer.ggml.model", "gpt2").entry("tokenizer.ggml.pre", split);
    texts(file, "tokenizer.ggml.tokens", tokens);
    texts(file, "tokenizer.ggml.merges", merges);
    file.text("tokenizer.ggml.token_type").number(static_cast<std::uint32_t>(GgufType::Array));
    file.number(static_cast<std::uint32_t>(GgufType::Int32)).number(std::uint64_t(tokens.size()));
    for (std::size_t id = 0; id < tokens.size(); ++id)
        file.number(std::int32_t(id < ordinary ? 1 : 3));
    file.entry("tokenizer.ggml.bos_token_id", GgufType::UInt32, std::uint32_t(ordinary));
    file.entry("tokenizer.ggml.eos_token_id", GgufType::UInt32, std::uint32_t(ordinary + 1));
    return file.padded().bytes();
}

} // namespace

class TestByteLevel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesAsTheReference_data();
    void encodesAsTheReference();
    void ggufHasTheSameIds();
    void knowsWhereATextEnds();
    void userTextNeverGivesControlIds();
    void signalTokensFollowTheVocabulary();
    void longPiecesTakeLittleTime();
    void othersAreRefused_data();
    void othersAreRefused();
    void expressionsAreLimited();
};

void TestByteLevel::encodesAsTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("llama3") << "llama3";
    QTest::newRow("smollm") << "smollm";
}

/// tests/reference/byte_level_tokens.py
void TestByteLevel::encodesAsTheReference() {
    QFETCH(QString, name);
    compareWithReference(*languageModelTokenizer(kFolder / name.toStdString()), name.toUtf8().constData());
}

void TestByteLevel::ggufHasTheSameIds() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "model.gguf";
    for (const auto& [name, split] : {std::pair("llama3", "llama-bpe"), {"smollm", "smollm"}}) {
        writeBytes(path, ggufOf(read(kFolder / name / "tokenizer.json"), split));
        const auto tokenizer = languageModelTokenizer(path);
        compareWithReference(*tokenizer, name);
        QCOMPARE(tokenizer->begin(), tokenizer->size() - 2);
        QCOMPARE(tokenizer->end(), tokenizer->size() - 1);
    }
    writeBytes(path, ggufOf(read(kFolder / "llama3/tokenizer.json"), "other-way"));
    QVERIFY(failureOf([&] { languageModelTokenizer(path); }) == ErrorCode::WeightsInvalid);
}

void TestByteLevel::knowsWhereATextEnds() {
    for (const char* name : {"llama3", "smollm"}) {
        const auto tokenizer = languageModelTokenizer(kFolder / name);
        QVERIFY(tokenizer->find("<|begin_of_text|>") == tokenizer->begin());
        QVERIFY(tokenizer->find("<|end_of_text|>") == tokenizer->end());
        QVERIFY(tokenizer->isControl(tokenizer->begin()) && tokenizer->isControl(tokenizer->end()));
        QVERIFY(tokenizer->bytesOf(tokenizer->end()).empty());
        QVERIFY(tokenizer->isControl(tokenizer->size()) && !tokenizer->isControl(0));
    }
}

void TestByteLevel::userTextNeverGivesControlIds() {
    const Vocabulary vocabulary(languageModelTokenizer(kFolder / "llama3"), kFolder / "llama3",
                                {.signalCounts = {4, 24, 8}});
    const std::int64_t first = vocabulary.tokenizer().begin();
    for (const char* text : {"<|begin_of_text|><|end_of_text|>", "<Img></Img>[IMG0]", "\n### a#### ###"}) {
        const TokenIds ids = vocabulary.encodeText(text);
        QVERIFY(std::ranges::all_of(ids, [&](std::int64_t id) { return id < first; }));
        for (const TokenIds& stop : vocabulary.stopSequences())
            QVERIFY2(std::search(ids.begin(), ids.end(), stop.begin(), stop.end()) == ids.end(), text);
    }
    QVERIFY(vocabulary.encodeText("").empty());
}

void TestByteLevel::signalTokensFollowTheVocabulary() {
    const Vocabulary vocabulary(languageModelTokenizer(kFolder / "smollm"), kFolder / "smollm",
                                {.signalCounts = {4, 24, 8}});
    const std::int64_t size = vocabulary.tokenizer().size();
    QCOMPARE(vocabulary.mediaStart(), TokenIds{size});
    QCOMPARE(vocabulary.signals(Modality::Image), (TokenIds{size + 2, size + 3, size + 4, size + 5}));
    QCOMPARE(vocabulary.size(), size + 38);
}

/// A quadratic algorithm takes minutes for these.
void TestByteLevel::longPiecesTakeLittleTime() {
    const auto tokenizer = languageModelTokenizer(kFolder / "llama3");
    constexpr std::size_t kLength = 1 << 20;
    std::string mixed;
    for (std::size_t i = 0; mixed.size() < kLength; ++i)
        mixed += "thequickbrownfox"[i * i % 16];
    std::string spaces(kLength, ' ');
    spaces += 'x';
    for (const std::string& text : {std::string(kLength, 'a'), mixed, spaces, std::string(kLength, '\n')})
        QVERIFY(tokenizer->decode(tokenizer->encode(text)) == text);
}

void TestByteLevel::othersAreRefused_data() {
    QTest::addColumn<QByteArray>("patch"); // RFC 6902
    QTest::addColumn<QString>("named");
    const auto row = [](const char* patch, const char* named) {
        QTest::newRow(named) << QByteArray(patch) << QString::fromLatin1(named);
    };
    row(R"([{"op": "replace", "path": "/normalizer", "value": {"type": "NFC"}}])", "normaliser");
    row(R"([{"op": "replace", "path": "/model/type", "value": "Unigram"}])", "Unigram");
    row(R"([{"op": "replace", "path": "/model/dropout", "value": 0.1}])", "dropout");
    row(R"([{"op": "replace", "path": "/model/byte_fallback", "value": true}])", "byte_fallback");
    row(R"([{"op": "replace", "path": "/pre_tokenizer/pretokenizers/0/behavior", "value": "Removed"}])",
        "isolates");
    row(R"([{"op": "replace", "path": "/pre_tokenizer/pretokenizers/0/pattern", "value": {"Regex": "("}}])",
        "regular expression");
    row(R"([{"op": "replace", "path": "/pre_tokenizer/pretokenizers/0/type", "value": "Whitespace"}])",
        "Whitespace");
    row(R"([{"op": "replace", "path": "/pre_tokenizer/pretokenizers/1/add_prefix_space", "value": true}])",
        "leading space");
    row(R"([{"op": "replace", "path": "/model/vocab", "value": {"a": 0}}])", "a byte has no token");
    row(R"([{"op": "replace", "path": "/model/vocab", "value": {"a": 7}}])", "ids");
    row(R"([{"op": "add", "path": "/model/merges/0", "value": ["a", "nothing"]}])", "a merge");
    row(R"([{"op": "add", "path": "/model/merges/0", "value": "alone"}])", "one part");
    row(R"([{"op": "add", "path": "/added_tokens/0", "value": {"id": 5, "content": "[PAD]"}}])", "[PAD]");
    row(R"([{"op": "add", "path": "/added_tokens/0", "value": {"id": 5000000, "content": "[PAD]"}}])",
        "valid id");
}

void TestByteLevel::othersAreRefused() {
    QFETCH(QByteArray, patch);
    QFETCH(QString, named);
    QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    std::filesystem::copy_file(kFolder / "llama3/config.json", folder / "config.json");
    const json original = read(kFolder / "llama3/tokenizer.json");
    writeBytes(folder / "tokenizer.json", original.patch(json::parse(patch.toStdString())).dump());
    try {
        languageModelTokenizer(folder);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::BundleInvalid);
        QVERIFY2(QString::fromStdString(error.what()).contains(named), error.what());
    }
    writeBytes(folder / "tokenizer.json", original.dump());
    languageModelTokenizer(folder);
    writeBytes(folder / "config.json", R"({"eos_token_id": 100000})");
    QVERIFY(failureOf([&] { languageModelTokenizer(folder); }) == ErrorCode::BundleInvalid);
}

void TestByteLevel::expressionsAreLimited() {
    const RegexSplitter words(R"(\p{L}+)");
    const std::vector<std::string_view> parts = words.split("ab, cd");
    QVERIFY((parts == std::vector<std::string_view>{"ab", ", ", "cd"}));
    QVERIFY(words.split("").empty());
    QVERIFY(RegexSplitter("x*").split("ab") == std::vector<std::string_view>{"ab"}); // empty matches are none
    const RegexSplitter slow("(a|aa|aaa)+[bd]");
    QVERIFY(failureOf([&] { slow.split(std::string(200, 'a') + "bcd!"); }) == std::nullopt);
    QVERIFY(failureOf([&] { slow.split(std::string(200, 'a') + "cbd"); }) == ErrorCode::BundleInvalid);
    QVERIFY(failureOf([] { RegexSplitter("[z-a]"); }) == ErrorCode::BundleInvalid);
    QVERIFY(failureOf([] { RegexSplitter(std::string(5000, 'a')); }) == ErrorCode::BundleInvalid);
    QVERIFY(failureOf([] { RegexSplitter(R"(\C)"); }) == ErrorCode::BundleInvalid);
}

QTEST_GUILESS_MAIN(TestByteLevel)
#include "test_byte_level.moc"

// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "tests/support/FileBytes.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

using namespace nextgpt;

namespace {

std::string nested(int depth) {
    return "{\"a\":" + std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']') + "}";
}

} // namespace

class TestJsonFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnObject();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
    void quotesAndEscapesAreNotStructure();
    void endlessValuesAreRefusedBeforeParsing_data();
    void endlessValuesAreRefusedBeforeParsing();
    void limitsCanBeRaised();
    void anyValueCanBeParsed();
    void missingFileIsUnreadable();

private:
    std::filesystem::path write(const std::string& text) const {
        return writeBytes(std::filesystem::path(m_folder.path().toStdString()) / "config.json", text);
    }

    QTemporaryDir m_folder;
};

void TestJsonFile::readsAnObject() {
    const auto json = readJsonFile(write(R"({"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]})"));
    QCOMPARE(json["c"][1]["a"].get<int>(), 4);
    readJsonFile(write(nested(8)));
}

void TestJsonFile::brokenTextIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("cut off") << QByteArray("{\"a\": 1");
    QTest::newRow("text behind") << QByteArray("{} {}");
    QTest::newRow("bad UTF-8") << QByteArray("{\"\xC3\x28\": 1}");
    QTest::newRow("key twice") << QByteArray(R"({"a": 1, "a": 2})");
    QTest::newRow("key twice inside") << QByteArray(R"({"b": [{"a": 1, "a": 2}]})");
    QTest::newRow("too deep") << QByteArray::fromStdString(nested(100));
    QTest::newRow("far too deep") << QByteArray::fromStdString(nested(200'000));
    QTest::newRow("long word") << QByteArray("{\"a\": " + QByteArray(100'000, 'x') + "}");
    QTest::newRow("a web page") << QByteArray("\n<!DOCTYPE html><html></html>");
    QTest::newRow("too large") << QByteArray(int(limits::kConfigFileBytes) + 1, ' ').replace(0, 2, "{}");
}

void TestJsonFile::brokenTextIsRefused() {
    QFETCH(QByteArray, text);
    try {
        readJsonFile(write(text.toStdString()), {.invalid = ErrorCode::WeightsInvalid});
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsInvalid);
        QVERIFY(QString(error.what()).contains("config.json"));
        QVERIFY(QString(error.what()).size() < 1'000);
    }
}

void TestJsonFile::quotesAndEscapesAreNotStructure() {
    const std::string brackets(200, '[');
    const auto json =
        readJsonFile(write(R"({"a\"": ")" + brackets + R"(\\", "b": "\\\"{{{{,,,,"})"), {.values = 3});
    QCOMPARE(json.size(), std::size_t(2));
}

void TestJsonFile::endlessValuesAreRefusedBeforeParsing_data() {
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("objects") << QByteArray(R"({"a":{"b":{}}},)");
    QTest::newRow("arrays") << QByteArray("[[],[]],");
    QTest::newRow("numbers") << QByteArray("1,");
}

/// 63 MB of small values took 5 GB and half a minute.
void TestJsonFile::endlessValuesAreRefusedBeforeParsing() {
    QFETCH(QByteArray, piece);
    std::string text = "{\"all\":[";
    while (text.size() < (std::size_t{63} << 20))
        text.append(piece.constData(), std::size_t(piece.size()));
    text += "0]}";
    const auto peakKib = [] {
        struct rusage usage {};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    const long before = peakKib();
    try {
        parseJson(text, "vocab.json", {.bytes = limits::kTokenizerFileBytes});
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY2(QString(error.what()).contains("values"), error.what());
    }
    QVERIFY2(peakKib() - before < 16 << 10, "memory was allocated for the values");
}

void TestJsonFile::limitsCanBeRaised() {
    const auto path = write(nested(100));
    QCOMPARE(readJsonFile(path, {.depth = 200}).size(), std::size_t(1));
    QVERIFY_THROWS_EXCEPTION(EngineError, readJsonFile(path, {.bytes = 50, .depth = 200}));
}

void TestJsonFile::anyValueCanBeParsed() {
    QCOMPARE(parseJson("[1, 2]", "list").size(), std::size_t(2));
    QCOMPARE(parseJson("\"word\"", "text").get<std::string>(), std::string("word"));
    try {
        parseJson(R"([{"a": 1, "a": 2}])", "the metadata");
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY(QString(error.what()).startsWith("the metadata: "));
    }
}

void TestJsonFile::missingFileIsUnreadable() {
    try {
        readJsonFile("/nowhere/config.json");
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileUnreadable);
    }
}

QTEST_GUILESS_MAIN(TestJsonFile)
#include "test_json_file.moc"

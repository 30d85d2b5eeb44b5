// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/tools/arguments/RequestJson.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt;

namespace {

ReplyRequest parse(const char* options) {
    auto source = nlohmann::json::parse(R"({"messages": [{"role": "user", "parts": [{"text": "hello"}]}]})");
    source["options"] = nlohmann::json::parse(options);
    return tools::requestFromJson(source, "folder");
}

/// The message of the RequestInvalid that `read` throws; empty if it throws nothing.
template<typename Read>
QString rejectionOf(const Read& read) {
    try {
        read();
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::RequestInvalid ? QString::fromUtf8(error.what()) : "another code";
    }
    return {};
}

} // namespace

/// The lines of `nextgpt reply --batch`.
class TestRequestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMessages();
    void readsOptionsPerModality();
    void absentOptionsKeepTheirDefaults();
    void readsSwitches();
    void rejectsUnknownKeysAndValues_data();
    void rejectsUnknownKeysAndValues();
    void rejectsUnknownKeysAtEveryLevel_data();
    void rejectsUnknownKeysAtEveryLevel();
};

void TestRequestJson::readsMessages() {
    const auto request =
        tools::requestFromJson(nlohmann::json::parse(R"({"seed": 18446744073709551615, "messages": [
        {"role": "user", "parts": [{"image": "a.png"}, {"video": "/b.mp4"}, {"audio": "c.flac"}, {"text": "?"}]},
        {"role": "assistant", "parts": []}]})"),
                               "folder");
    QCOMPARE(request.options.seed, 18446744073709551615ULL);
    QCOMPARE(request.messages.size(), std::size_t(2));
    const std::vector<Part> parts{MediaFile{Modality::Image, "folder/a.png"},
                                  MediaFile{Modality::Video, "/b.mp4"},
                                  MediaFile{Modality::Audio, "folder/c.flac"}, std::string("?")};
    QVERIFY(request.messages[0].parts == parts);
    QVERIFY(request.messages[1].role == Role::Assistant);
}

void TestRequestJson::readsOptionsPerModality() {
    const ReplyOptions options =
        parse(R"({"text": {"temperature": 0, "top_p": 0.5, "top_k": 7, "max_new_tokens": 9},
                  "image": {"steps": 1, "guidance": 2.5, "width": 64, "height": 48},
                  "video": {"steps": 2, "frames": 4, "width": 32},
                  "audio": {"steps": 3, "seconds": 1.5},
                  "signals_to": "kept", "signals_from": "/given"})")
            .options;
    QCOMPARE(options.text, (TextSampling{.temperature = 0, .topP = 0.5, .topK = 7, .maxNewTokens = 9}));
    MediaOptions image;
    image.steps = 1;
    image.guidance = 2.5;
    image.width = 64;
    image.height = 48;
    QVERIFY(options.media[Modality::Image] == image);
    MediaOptions video;
    video.steps = 2;
    video.frames = 4;
    video.width = 32;
    QVERIFY(options.media[Modality::Video] == video);
    MediaOptions audio;
    audio.steps = 3;
    audio.seconds = 1.5;
    QVERIFY(options.media[Modality::Audio] == audio);
    QCOMPARE(options.signalsTo, std::filesystem::path("folder/kept"));
    QCOMPARE(options.signalsFrom, std::filesystem::path("/given"));
}

void TestRequestJson::absentOptionsKeepTheirDefaults() {
    QVERIFY(parse("{}").options == ReplyOptions{});
    QVERIFY(parse(R"({"text": {}, "image": {}, "switch": {}})").options == ReplyOptions{});
}

/// Regression test: the reader iterated over a temporary and read freed memory.
void TestRequestJson::readsSwitches() {
    const auto switches =
        parse(R"({"switch": {"image": "force", "video": "never", "audio": "ask"}})").options.switches;
    QVERIFY(switches[Modality::Image] == ModalitySwitch::Force);
    QVERIFY(switches[Modality::Video] == ModalitySwitch::Never);
    QVERIFY(switches[Modality::Audio] == ModalitySwitch::Ask);
}

void TestRequestJson::rejectsUnknownKeysAndValues_data() {
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* options, const char* named) {
        QTest::newRow(options) << QByteArray(options) << QString(named);
    };
    row(R"({"steps": 20})", "steps");
    row(R"({"image": {"stesp": 20}})", "stesp");
    row(R"({"image": {"seconds": 2}})", "seconds");
    row(R"({"audio": {"frames": 2}})", "frames");
    row(R"({"image": {"steps": 2.5}})", "image.steps");
    row(R"({"image": {"steps": "2"}})", "image.steps");
    row(R"({"image": {"steps": 9999999999}})", "image.steps");
    row(R"({"image": {"guidance": true}})", "image.guidance");
    row(R"({"image": 3})", "image");
    row(R"({"switch": {"text": "force"}})", "text");
    row(R"({"switch": {"image": "perhaps"}})", "perhaps");
    row(R"({"switch": {"image": 1}})", "switch.image");
    row(R"({"switch": "image"})", "switch");
    row(R"({"signals_to": 1})", "signals_to");
}

void TestRequestJson::rejectsUnknownKeysAndValues() {
    QFETCH(QByteArray, options);
    QFETCH(QString, named);
    const QString rejection = rejectionOf([&] { parse(options.constData()); });
    QVERIFY2(rejection.contains(named), qPrintable(rejection));
}

void TestRequestJson::rejectsUnknownKeysAtEveryLevel_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* request, const char* named) {
        QTest::newRow(request) << QByteArray(request) << QString(named);
    };
    row(R"({"messages": [], "option": {}})", R"("option")");
    row(R"({"messages": [], "sed": 1})", R"("sed")");
    row(R"({"messages": [], "seed": -1})", "seed");
    row(R"({"message": []})", R"("message")");
    row(R"({"id": 1})", "messages must be a list");
    row(R"({"messages": {}})", "messages must be a list");
    row(R"([])", "request must be an object");
    row(R"({"messages": ["hello"]})", "message must be an object");
    row(R"({"messages": [{"parts": []}]})", "role");
    row(R"({"messages": [{"role": "user"}]})", "parts must be a list");
    row(R"({"messages": [{"role": "user", "parts": [], "text": "?"}]})", R"("text")");
    row(R"({"messages": [{"role": "user", "parts": [{"txt": "?"}]}]})", R"("txt")");
    row(R"({"messages": [{"role": "user", "parts": [{}]}]})", "exactly one");
    row(R"({"messages": [{"role": "user", "parts": [{"text": "?", "image": "a.png"}]}]})", "exactly one");
    row(R"({"messages": [{"role": "user", "parts": [{"text": 1}]}]})", "part.text");
}

void TestRequestJson::rejectsUnknownKeysAtEveryLevel() {
    QFETCH(QByteArray, request);
    QFETCH(QString, named);
    const auto source = nlohmann::json::parse(request.toStdString());
    const QString rejection = rejectionOf([&] { tools::requestFromJson(source, "folder"); });
    QVERIFY2(rejection.contains(named), qPrintable(rejection));
}

QTEST_GUILESS_MAIN(TestRequestJson)
#include "test_request_json.moc"

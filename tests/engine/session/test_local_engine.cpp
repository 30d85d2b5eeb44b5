// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/session/EngineListener.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

/// Makes the last number of a weights file infinite, as if the bundle had been made so. Returns the name of
/// the tensor.
std::string damage(const std::filesystem::path& bundle, const std::string& path) {
    std::string last;
    {
        const SafetensorsFile file(bundle / path);
        std::int64_t end = 0;
        for (const auto& [name, entry] : file.tensors())
            if (entry.end > end) {
                end = entry.end;
                last = name;
            }
    }
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(bundle / path));
    {
        std::fstream file(bundle / path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(size - 4);
        file.write("\x80\x7f\x80\x7f", 4); // infinite in bfloat16, not a number in float32
    }
    std::ifstream manifestFile(bundle / "bundle.json");
    nlohmann::json manifest = nlohmann::json::parse(manifestFile);
    for (auto& file : manifest["files"])
        if (file["path"] == path)
            file["sha256"] = hashOfFile(bundle / path, nullptr, [](std::int64_t) {});
    std::ofstream(bundle / "bundle.json") << manifest.dump();
    return last;
}

} // namespace

class TestLocalEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requestsDuringLoadingAreAnswered();
    void cancelledRequestsEndExactlyOnce();
    void unusableEngineReportsTheReason_data();
    void unusableEngineReportsTheReason();
    void unusableEngineFailsRequests();
    void nonFiniteWeightsNeedConsent();
    void engineClosesDuringARequest();
    void unchangedFilesAreHashedOnce();

private:
    EngineOptions options(const char* device = "cpu") const {
        return {.bundle = m_folder.filePath("bundle").toStdString(),
                .device = device,
                .threads = 1,
                .cacheFolder = m_folder.filePath("cache").toStdString()};
    }
    ReplyRequest request() const;

    QTemporaryDir m_folder;
};

ReplyRequest TestLocalEngine::request() const {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("draw a fish")}}};
    request.mediaFolder = m_folder.filePath("media").toStdString();
    request.options.text.maxNewTokens = 8;
    request.options.switches[Modality::Image] = ModalitySwitch::Force;
    return request;
}

void TestLocalEngine::initTestCase() {
    writeTinyBundle(m_folder.filePath("bundle").toStdString());
}

void TestLocalEngine::requestsDuringLoadingAreAnswered() {
    LocalEngine engine(options());
    EngineListener listener(engine);
    const auto events = listener.eventsOf(listener.submit(request()));
    QVERIFY(std::holds_alternative<Finished>(events.back()));
    QCOMPARE(eventsOfType<MediaReady>(events).size(), std::size_t(1));
    const Catalogue catalogue = listener.loaded();
    QCOMPARE(catalogue.state, Catalogue::State::Ready);
    QCOMPARE(catalogue.bundleName, std::string("Tiny"));
    QCOMPARE(catalogue.device, std::string("CPU"));
    QCOMPARE(catalogue.canGenerate, (PerModality<bool>{true, false, false}));
}

void TestLocalEngine::cancelledRequestsEndExactlyOnce() {
    LocalEngine engine(options());
    EngineListener listener(engine);
    std::vector<RequestId> ids;
    for (int i = 0; i < 4; ++i)
        ids.push_back(listener.submit(request()));
    engine.cancel(ids[1]);
    engine.cancel(ids.back() + 99);
    QVERIFY(std::holds_alternative<Finished>(listener.eventsOf(ids[3]).back()));
    QCOMPARE(listener.eventsOf(ids[1]), std::vector<Event>{Cancelled{}});
    for (const RequestId id : ids) {
        const auto events = listener.eventsOf(id);
        QCOMPARE(std::count_if(events.begin(), events.end(), isEnd), std::ptrdiff_t(1));
    }
}

void TestLocalEngine::unusableEngineReportsTheReason_data() {
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("code");
    QTest::newRow("no bundle") << "absent"
                               << "cpu" << static_cast<int>(ErrorCode::BundleMissing);
    QTest::newRow("damaged") << "damaged"
                             << "cpu" << static_cast<int>(ErrorCode::BundleDamaged);
    QTest::newRow("no such GPU") << "bundle"
                                 << "cuda:99" << static_cast<int>(ErrorCode::DeviceUnavailable);
    QTest::newRow("unknown word") << "bundle"
                                  << "abacus" << static_cast<int>(ErrorCode::RequestInvalid);
}

void TestLocalEngine::unusableEngineReportsTheReason() {
    QFETCH(QString, bundle);
    QFETCH(QString, device);
    QFETCH(int, code);
    if (bundle == "damaged") {
        writeTinyBundle(m_folder.filePath(bundle).toStdString());
        QFile file(m_folder.filePath("damaged/llm/model.safetensors"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 1);
        const char last = file.read(1)[0];
        file.seek(file.size() - 1);
        file.putChar(static_cast<char>(~last));
    }
    EngineOptions chosen = options();
    chosen.bundle = m_folder.filePath(bundle).toStdString();
    chosen.device = device.toStdString();
    LocalEngine engine(chosen);
    EngineListener listener(engine);
    const Catalogue catalogue = listener.loaded();
    QCOMPARE(catalogue.state, Catalogue::State::Unusable);
    QCOMPARE(static_cast<int>(catalogue.error.code), code);
    QVERIFY(!catalogue.error.detail.empty());
}

void TestLocalEngine::unusableEngineFailsRequests() {
    EngineOptions absent = options();
    absent.bundle = m_folder.filePath("absent").toStdString();
    LocalEngine engine(absent);
    EngineListener listener(engine);
    const auto events = listener.eventsOf(listener.submit(request()));
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(std::get<Failed>(events[0]).error.code, ErrorCode::BundleMissing);
}

void TestLocalEngine::nonFiniteWeightsNeedConsent() {
    const auto folder = std::filesystem::path(m_folder.filePath("nonFinite").toStdString());
    writeTinyBundle(folder);
    const std::string tensor = damage(folder, "llm/model.safetensors");
    EngineOptions damaged = options();
    damaged.bundle = folder;
    for (int start = 0; start < 2; ++start) { // the second from the cache
        LocalEngine engine(damaged);
        EngineListener listener(engine);
        const Catalogue catalogue = listener.loaded();
        QCOMPARE(catalogue.state, Catalogue::State::Unusable);
        QCOMPARE(catalogue.error.code, ErrorCode::WeightsInvalid);
        QCOMPARE(catalogue.nonFiniteTensors, std::int64_t(1));
        QVERIFY2(catalogue.error.detail.starts_with("llm/model.safetensors: tensor \"" + tensor),
                 catalogue.error.detail.c_str());
        QVERIFY(catalogue.error.detail.find("--allow-non-finite") != std::string::npos);
    }
    damaged.nonFinite = NonFiniteWeights::Load;
    LocalEngine engine(damaged);
    EngineListener listener(engine);
    QCOMPARE(listener.loaded().state, Catalogue::State::Ready);
}

void TestLocalEngine::engineClosesDuringARequest() {
    std::vector<Event> events;
    {
        LocalEngine engine(options());
        engine.submit(request(), [&](const Event& event) { events.push_back(event); });
    }
    QCOMPARE(std::count_if(events.begin(), events.end(), isEnd), std::ptrdiff_t(1));
}

void TestLocalEngine::unchangedFilesAreHashedOnce() {
    QTest::qWait(2100); // hashes of recently changed files are not remembered
    QTemporaryDir cache;
    EngineOptions fresh = options();
    fresh.cacheFolder = cache.path().toStdString();
    const auto hashes = cache.filePath("file-hashes.json");
    {
        LocalEngine engine(fresh);
        QCOMPARE(EngineListener(engine).loaded().state, Catalogue::State::Ready);
    }
    QFile file(hashes);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    const auto files = Bundle::open(fresh.bundle).files();
    QCOMPARE(content.count("\"sha256\""), static_cast<qsizetype>(files.size()));

    // A remembered hash is used: a wrong one makes an intact bundle count as damaged.
    content.replace(files[0].sha256.c_str(), std::string(64, '0').c_str());
    file.seek(0);
    file.write(content);
    file.close();
    LocalEngine engine(fresh);
    QCOMPARE(EngineListener(engine).loaded().error.code, ErrorCode::BundleDamaged);
}

QTEST_GUILESS_MAIN(TestLocalEngine)
#include "test_local_engine.moc"

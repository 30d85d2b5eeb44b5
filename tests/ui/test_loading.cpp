// SPDX-License-Identifier: Apache-2.0
// The window while the model is loaded, and closing it meanwhile or while a file is read.
#include "engine/isolation/Readers.h"
#include "engine/media/MediaService.h"
#include "engine/session/LocalEngine.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThreadPool>

#include <array>
#include <filesystem>
#include <thread>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::WindowFixture;

namespace {

constexpr qint64 kBytes = 64LL << 30; ///< takes far longer to hash than this test waits
constexpr qint64 kPromptMs = 1500;

/// The manifest of the pocket bundle with one sparse file of many gigabytes instead of its weights.
void writeLargeBundle(const QString& folder) {
    QFile pocket(QStringLiteral(NEXTGPT_POCKET_BUNDLE "/bundle.json"));
    QVERIFY(pocket.open(QIODevice::ReadOnly));
    QJsonObject manifest = QJsonDocument::fromJson(pocket.readAll()).object();
    manifest["files"] = QJsonArray{QJsonObject{
        {"path", "llm/model.safetensors"}, {"size", kBytes}, {"sha256", QString(64, QLatin1Char('0'))}}};
    QDir().mkpath(folder + "/llm");
    QFile file(folder + "/bundle.json");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(manifest).toJson());
    QFile weights(folder + "/llm/model.safetensors");
    QVERIFY(weights.open(QIODevice::WriteOnly) && weights.resize(kBytes));
}

constexpr const char* kEndless = "endless.mp4";

/// Answers nothing before the test is over.
class EndlessReader final : public nextgpt::FileReader {
public:
    nextgpt::ReaderAnswer answer(std::string_view) override {
        std::this_thread::sleep_for(std::chrono::seconds(600));
        return {};
    }
};

/// A reader of media that never ends for the file kEndless.
std::unique_ptr<nextgpt::FileReader> makeReader(const std::filesystem::path& file) {
    if (file.filename() == kEndless)
        return std::make_unique<EndlessReader>();
    return nextgpt::mediaReaderKind().make(file);
}

} // namespace

class TestLoading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sidebarShowsTheProgressOfTheCheck();
    void closingTheWindowEndsTheCheck();
    void closingTheWindowEndsTheReadingOfAFile();
};

void TestLoading::sidebarShowsTheProgressOfTheCheck() {
    WindowFixture fixture(QStringLiteral("checking"));
    QTRY_VERIFY(fixture.find(QStringLiteral("Checking the model's files… 42 %")));
    const QQuickItem* bar = fixture.find(QStringLiteral("Loading model"));
    QVERIFY(bar && bar->isVisible());
    QCOMPARE(bar->property("value").toDouble(), 0.42);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestLoading::closingTheWindowEndsTheCheck() {
    const QTemporaryDir folder;
    writeLargeBundle(folder.filePath("bundle"));
    ProfileLock lock(folder.filePath("profile"));
    LaunchOptions options;
    options.profile = folder.filePath("profile");
    const auto makeEngine = [&folder](const LaunchOptions&) {
        return std::make_unique<nextgpt::LocalEngine>(
            nextgpt::EngineOptions{.bundle = folder.filePath("bundle").toStdString(),
                                   .device = "cpu",
                                   .threads = 1,
                                   .cacheFolder = {}});
    };
    auto application = std::make_unique<Application>(options, lock, makeEngine);
    QVERIFY(application->show());
    const auto* status = application->window()->property("engineStatus").value<EngineStatus*>();
    QTRY_COMPARE(status->state(), EngineStatus::State::Loading);
    QTRY_VERIFY(status->loadingShare() >= 0.0);
    QVERIFY2(status->loadingText().startsWith("Checking the model's files…"),
             qPrintable(status->loadingText()));
    QTest::qWait(100);
    QVERIFY(status->loadingShare() < 0.5);
    QElapsedTimer watch;
    watch.start();
    application->window()->close();
    application.reset();
    QVERIFY2(watch.elapsed() < kPromptMs, qPrintable(QString::number(watch.elapsed())));
}

/// With everything that the end of the program waits for.
void TestLoading::closingTheWindowEndsTheReadingOfAFile() {
    QVERIFY(nextgpt::usesReaders());
    const QTemporaryDir folder;
    QFile file(folder.filePath(QString::fromLatin1(kEndless)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") > 0);
    file.close();
    ProfileLock lock(folder.filePath("profile"));
    LaunchOptions options;
    options.profile = folder.filePath("profile");
    options.request.files = QStringList{file.fileName()};
    auto application = std::make_unique<Application>(options, lock, [](const LaunchOptions&) {
        return std::make_unique<nextgpt::ScriptedEngine>(nlohmann::json::parse(R"({"replies": [[]]})"));
    });
    QVERIFY(application->show());
    auto* draft = application->window()->property("draft").value<DraftViewModel*>();
    QTRY_COMPARE(draft->attachments()->count(), 1);
    QTest::qWait(500);
    QVERIFY(draft->attachments()->isImporting());
    QElapsedTimer watch;
    watch.start();
    application->window()->close();
    application.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(kPromptMs));
    QVERIFY2(watch.elapsed() < kPromptMs, qPrintable(QString::number(watch.elapsed())));
}

int main(int argc, char** argv) {
    const std::array readers{nextgpt::ReaderKind{nextgpt::mediaReaderKind().name, makeReader}};
    nextgpt::startReaders(argc, argv, readers);
    QGuiApplication application(argc, argv);
    TestLoading test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_loading.moc"

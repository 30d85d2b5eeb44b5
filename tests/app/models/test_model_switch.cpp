// SPDX-License-Identifier: Apache-2.0
#include "app/ModelSwitch.h"

#include "engine/core/Sanitizer.h"
#include "engine/session/LocalEngine.h"
#include "tests/support/ProcessUse.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <filesystem>

using namespace nextgpt;
using namespace nextgpt::app;
using nextgpt::test::anonymousBytes;

namespace {

constexpr int kPatience = 180'000; ///< milliseconds
constexpr int kSwitches = 6;
constexpr qint64 kModelBytes = 30'000'000;  ///< of memory that the pocket bundle needs at least
constexpr qint64 kMarginBytes = 45'000'000; ///< less than two models

std::atomic<int> enginesAlive = 0;

/// A LocalEngine that is counted.
class CountedEngine final : public Engine {
public:
    explicit CountedEngine(const EngineOptions& options)
        : m_engine(options) {
        ++enginesAlive;
    }
    ~CountedEngine() override { --enginesAlive; }
    CountedEngine(const CountedEngine&) = delete;
    CountedEngine& operator=(const CountedEngine&) = delete;

    RequestId submit(Request request, EventSink sink) override {
        return m_engine.submit(std::move(request), std::move(sink));
    }
    void cancel(RequestId id) override { m_engine.cancel(id); }
    Catalogue catalogue() const override { return m_engine.catalogue(); }
    void setCatalogueSink(CatalogueSink sink) override { m_engine.setCatalogueSink(std::move(sink)); }

private:
    LocalEngine m_engine;
};

} // namespace

/// Another bundle in the running window, with the real engine.
class TestModelSwitch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theEngineBeforeIsGoneAndItsMemoryFree();
    void aBundleThatCannotBeLoadedIsRefused();

private:
    bool isReady() const { return m_bridge->catalogue().state == Catalogue::State::Ready; }

    std::unique_ptr<QTemporaryDir> m_folder;
    LaunchOptions m_options;
    std::unique_ptr<SettingsViewModel> m_settings;
    std::unique_ptr<EngineBridge> m_bridge;
    std::unique_ptr<ModelSwitch> m_switch;
    int m_aliveAtStart = 0; ///< engines when another one was created
    QString m_other;
};

void TestModelSwitch::init() {
    m_switch.reset();
    m_bridge.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsViewModel>(m_folder->filePath("settings.json"));
    m_options = {};
    m_options.bundle = NEXTGPT_POCKET_BUNDLE;
    m_aliveAtStart = 0;
    m_bridge = std::make_unique<EngineBridge>([this] {
        m_aliveAtStart = std::max(m_aliveAtStart, enginesAlive.load());
        return std::make_unique<CountedEngine>(
            EngineOptions{.bundle = m_options.bundle.toStdString(),
                          .device = "cpu",
                          .cacheFolder = m_folder->filePath("cache").toStdString()});
    });
    m_switch = std::make_unique<ModelSwitch>(m_options, *m_bridge, *m_settings);
    m_other = m_folder->filePath("other");
    std::filesystem::copy(NEXTGPT_POCKET_BUNDLE, m_other.toStdString(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::copy_symlinks);
    m_bridge->start();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
}

void TestModelSwitch::theEngineBeforeIsGoneAndItsMemoryFree() {
    QCOMPARE(enginesAlive.load(), 1);
    qint64 first = 0;
    for (int i = 0; i < kSwitches; ++i) {
        m_switch->use(i % 2 == 0 ? m_other : QStringLiteral(NEXTGPT_POCKET_BUNDLE));
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
        QCOMPARE(enginesAlive.load(), 1);
        if (i == 0)
            first = anonymousBytes();
    }
    const qint64 last = anonymousBytes();
    qInfo("anonymous memory after the first switch %lld MB, after the last %lld MB",
          static_cast<long long>(first / 1'000'000), static_cast<long long>(last / 1'000'000));
    QCOMPARE(m_aliveAtStart, 0);
    QVERIFY(first > kModelBytes);                              // otherwise the margin says nothing
    QVERIFY2(kAddressSanitizer || last < first + kMarginBytes, // it keeps freed memory
             qPrintable(QString("%1 and %2").arg(first).arg(last)));
    QTRY_COMPARE(m_settings->chatBundle(), QStringLiteral(NEXTGPT_POCKET_BUNDLE));
}

void TestModelSwitch::aBundleThatCannotBeLoadedIsRefused() {
    QSignalSpy refused(m_switch.get(), &ModelSwitch::refused);
    Error why;
    connect(m_switch.get(), &ModelSwitch::refused, this,
            [&why](const QString&, const Error& error) { why = error; });
    QVERIFY(QFile::remove(m_other + "/llm/config.json"));
    m_switch->use(m_other);
    QVERIFY(refused.wait(kPatience));
    QCOMPARE(refused[0][0].toString(), m_other);
    QVERIFY2(why.code == ErrorCode::BundleMissing, why.detail.c_str());
    QCOMPARE(m_options.bundle, QStringLiteral(NEXTGPT_POCKET_BUNDLE));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(enginesAlive.load(), 1);
    QCOMPARE(m_settings->chatBundle(), QString()); // it was never in use
}

QTEST_GUILESS_MAIN(TestModelSwitch)
#include "test_model_switch.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "tests/support/ScriptedEngine.h"
#include "tests/ui/support/WindowFixture.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

/// The program with a scripted engine in a profile.
struct Program {
    Program(const QString& profile, StartMode mode, const QString& report = {})
        : lock(profile)
        , application(options(profile, mode, report), lock, [this](const LaunchOptions&) {
            ++engines;
            return std::make_unique<ScriptedEngine>(
                nlohmann::json::parse(R"({"replies": [[{"words": "Hello.", "everyMs": 1}]]})"));
        }) {}

    static LaunchOptions options(const QString& profile, StartMode mode, const QString& report) {
        LaunchOptions result;
        result.profile = profile;
        result.startMode = mode;
        result.crashReport = report;
        return result;
    }

    template<class Model>
    Model& model(const char* name) const {
        return *application.window()->property(name).value<Model*>();
    }
    ChatViewModel& chat() const { return model<ChatViewModel>("chat"); }
    CrashViewModel& crash() const { return model<CrashViewModel>("crash"); }

    QQuickItem* find(const QString& accessibleName) const {
        for (QQuickItem* item : test::allItems(application.window()->contentItem()))
            if (item->isVisible() && test::accessibleNameOf(item) == accessibleName)
                return item;
        return nullptr;
    }
    void click(const QString& accessibleName) const {
        const QQuickItem* item = find(accessibleName);
        QVERIFY2(item != nullptr, qPrintable(accessibleName));
        QTest::mouseClick(application.window(), Qt::LeftButton, {}, test::middleOf(item));
    }

    ProfileLock lock;
    int engines = 0;
    Application application;
};

} // namespace

/// A start after a crash does not do again what crashed.
class TestSafeStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void normalStartContinues();
    void safeStartOpensNothing();
    void minimalStartLoadsNothing();
    void reportCanBeReadAndCopied();

private:
    std::unique_ptr<QTemporaryDir> m_profile;
};

/// A profile with one conversation.
void TestSafeStart::init() {
    m_profile = std::make_unique<QTemporaryDir>();
    Program program(m_profile->path(), StartMode::Normal);
    QVERIFY(program.application.show());
    QTRY_COMPARE(program.engines, 1);
    QVERIFY(!program.crash().shown());
    program.chat().openStarter("Hello there");
    QTRY_COMPARE(program.chat().messages()->rowCount(), 2);
    QTRY_VERIFY(!program.chat().busy());
}

void TestSafeStart::normalStartContinues() {
    Program program(m_profile->path(), StartMode::Normal);
    QVERIFY(program.application.show());
    QTRY_COMPARE(program.chat().messages()->rowCount(), 2);
    QVERIFY(program.find("Open last conversation") == nullptr);
}

void TestSafeStart::safeStartOpensNothing() {
    Program program(m_profile->path(), StartMode::Safe);
    QVERIFY(program.application.show());
    QTRY_COMPARE(program.engines, 1); // the model is loaded
    QTRY_VERIFY(program.find("Open last conversation") != nullptr);
    QTest::qWait(300);
    QCOMPARE(program.chat().messages()->rowCount(), 0);
    program.click("Open last conversation");
    QTRY_COMPARE(program.chat().messages()->rowCount(), 2);
    QVERIFY(program.find("Open last conversation") == nullptr);
}

void TestSafeStart::minimalStartLoadsNothing() {
    Program program(m_profile->path(), StartMode::Minimal);
    QVERIFY(program.application.show());
    QTest::qWait(300);
    QCOMPARE(program.engines, 0);
    QCOMPARE(program.chat().messages()->rowCount(), 0);
    program.click("Load the model");
    QTRY_COMPARE(program.engines, 1);
    QTRY_VERIFY(program.find("Load the model") == nullptr);

    Program second(QTemporaryDir().path(), StartMode::Minimal);
    QVERIFY(second.application.show());
    second.chat().openStarter("Hello"); // sending is asking for the model
    QTRY_COMPARE(second.engines, 1);
}

void TestSafeStart::reportCanBeReadAndCopied() {
    QFile report(m_profile->path() + "/report.txt");
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write("Signal: Aborted (SIGABRT)");
    report.close();
    Program program(m_profile->path(), StartMode::Safe, report.fileName());
    QVERIFY(program.application.show());
    QTRY_VERIFY(program.find("Show report") != nullptr);
    program.click("Show report");
    QTRY_VERIFY(program.find("Copy report") != nullptr);
    QTest::qWait(300);
    program.click("Copy report");
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString("Signal: Aborted (SIGABRT)"));
}

QTEST_MAIN(TestSafeStart)
#include "test_safe_start.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/recording/WavFile.h"

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
    Program(const QString& profile, StartMode mode, const LaunchOptions& more = {})
        : lock(profile)
        , application(options(profile, mode, more), lock, [this](const LaunchOptions&) {
            ++engines;
            return std::make_unique<ScriptedEngine>(
                nlohmann::json::parse(R"({"replies": [[{"words": "Hello.", "everyMs": 1}]]})"));
        }) {}

    static LaunchOptions options(const QString& profile, StartMode mode, LaunchOptions more) {
        more.profile = profile;
        more.startMode = mode;
        return more;
    }

    template<class Model>
    Model& model(const char* name) const {
        return *application.window()->property(name).value<Model*>();
    }
    ChatViewModel& chat() const { return model<ChatViewModel>("chat"); }
    CrashViewModel& crash() const { return model<CrashViewModel>("crash"); }
    DraftViewModel& draft() const { return model<DraftViewModel>("draft"); }
    AttachmentListModel& attachments() const { return *draft().attachments(); }

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

const QString kImage = QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/samples/boat.png");

/// A recording as a crash leaves it.
void leaveRecording(const QString& file) {
    WavFile wav(file.toStdString(), 16000);
    wav.append(std::vector<float>(2 * 16000, 0.25F)); // without a commit
}

} // namespace

/// A start after a crash does not do again what crashed.
class TestSafeStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void normalStartContinues();
    void fileOfTheCommandLineIsAttached();
    void safeStartOpensNothing();
    void safeStartOpensNoAttachments();
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

/// As after `nextgpt boat.png`.
void TestSafeStart::fileOfTheCommandLineIsAttached() {
    LaunchOptions options;
    options.request.files = QStringList{kImage};
    Program program(m_profile->path(), StartMode::Normal, options);
    QVERIFY(program.application.show());
    QTRY_COMPARE(program.attachments().count(), 1);
    QTRY_VERIFY(!program.attachments().isImporting());
    QVERIFY(!program.attachments().hasErrors());
    QCOMPARE(program.chat().messages()->rowCount(), 2); // of the conversation that is continued
    QTRY_VERIFY(program.find("boat.png") != nullptr);
    QVERIFY(program.draft().canSend());
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

void TestSafeStart::safeStartOpensNoAttachments() {
    {
        Program program(m_profile->path(), StartMode::Normal);
        QVERIFY(program.application.show());
        QTRY_COMPARE(program.chat().messages()->rowCount(), 2);
        program.draft().addUrls({QUrl::fromLocalFile(kImage)});
        QTRY_VERIFY(!program.attachments().isImporting());
    }
    const QString recording = m_profile->path() + "/recordings/Recording.wav";
    leaveRecording(recording);
    {
        Program program(m_profile->path(), StartMode::Safe);
        QVERIFY(program.application.show());
        QTRY_VERIFY(program.find("Open last conversation") != nullptr);
        QTest::qWait(300);
        QCOMPARE(program.attachments().count(), 0);
        program.click("Open last conversation");
        QTRY_COMPARE(program.attachments().count(), 1);
        QTRY_VERIFY(!program.attachments().isImporting());
        QTest::qWait(300);
        QCOMPARE(program.attachments().count(), 1);
        QVERIFY(QFile::exists(recording)); // kept for a start that is not safe
    }
    Program program(m_profile->path(), StartMode::Normal);
    QVERIFY(program.application.show());
    QTRY_COMPARE(program.attachments().count(), 2);
    QTRY_VERIFY(!QFile::exists(recording)); // it is the draft's now
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
    LaunchOptions options;
    options.crashReport = report.fileName();
    Program program(m_profile->path(), StartMode::Safe, options);
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

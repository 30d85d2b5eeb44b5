// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/recording/WavFile.h"

#include "tests/app/playback/NullSink.h"
#include "tests/support/ScriptedEngine.h"

#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QtTest>

#include <cmath>
#include <numbers>

using namespace nextgpt::app;

namespace {

/// The whole program with one profile.
struct Program {
    explicit Program(const QString& profile)
        : lock(profile) {
        LaunchOptions options;
        options.profile = profile;
        application.emplace(options, lock, [](const LaunchOptions&) {
            return std::make_unique<nextgpt::ScriptedEngine>(
                nlohmann::json::parse(R"({"replies": [[{"words": "Audio."}]]})"));
        });
        QVERIFY(application->show());
        for (QWindow* candidate : QGuiApplication::topLevelWindows())
            if (candidate->property("recorder").isValid())
                window = candidate;
        QVERIFY(window != nullptr);
    }
    QObject* model(const char* name) const { return window->property(name).value<QObject*>(); }
    AudioRecorder& recorder() const { return *qobject_cast<AudioRecorder*>(model("recorder")); }
    DraftViewModel& draft() const { return *qobject_cast<DraftViewModel*>(model("draft")); }
    ChatViewModel& chat() const { return *qobject_cast<ChatViewModel*>(model("chat")); }
    SettingsViewModel& settings() const { return *qobject_cast<SettingsViewModel*>(model("settings")); }
    QVariant attachment(AttachmentListModel::Role role) const {
        return draft().attachments()->data(draft().attachments()->index(0), role);
    }

    ProfileLock lock;
    std::optional<Application> application;
    QWindow* window = nullptr;
};

void leaveRecording(const QString& file, double seconds) {
    WavFile wav(file.toStdString(), 16000);
    std::vector<float> tone(std::size_t(seconds * 16000));
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.3F * float(std::sin(2 * std::numbers::pi * 300 * double(i) / 16000));
    wav.append(tone); // without a commit, as after a crash
}

} // namespace

/// Recordings in the whole program, from the button to the attachment, and after a restart.
class TestRecordingProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }
    void leftoversBecomeAttachments();
    void volumeAndDevicesAreStored();
    void recordingBecomesAnAttachment();

private:
    QStringList recordings() const { return QDir(m_profile->path() + "/recordings").entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_profile;
};

void TestRecordingProgram::leftoversBecomeAttachments() {
    leaveRecording(m_profile->path() + "/recordings/Recording.wav", 72);
    {
        const Program program(m_profile->path());
        QTRY_COMPARE(program.draft().attachments()->count(), 1);
        QTRY_VERIFY(!program.draft().attachments()->isImporting());
        QCOMPARE(program.attachment(AttachmentListModel::ModalityRole).toInt(),
                 int(nextgpt::Modality::Audio));
        QCOMPARE(program.attachment(AttachmentListModel::Seconds).toDouble(), 72.0);
        QVERIFY2(program.chat().notice().contains("1:12"), qPrintable(program.chat().notice()));
        QTRY_COMPARE(recordings(), QStringList()); // moved into the media folder
    }
    const Program again(m_profile->path());
    QTRY_COMPARE(again.draft().attachments()->count(), 1); // from the stored draft, not recovered again
    QTest::qWait(300);
    QCOMPARE(again.draft().attachments()->count(), 1);
    QCOMPARE(again.chat().notice(), QString());
}

void TestRecordingProgram::volumeAndDevicesAreStored() {
    {
        const Program program(m_profile->path());
        PlaybackHub& hub = *program.chat().playback();
        QCOMPARE(hub.volume(), 1.0);
        hub.setVolume(0.4);
        hub.setMuted(true);
        QVERIFY(hub.muted()); // storing the setting does not change it
        QCOMPARE(program.settings().volume(), 0.4);
        program.settings().setOutputDevice("USB headset");
        program.settings().setInputDevice("Webcam");
    }
    const Program again(m_profile->path());
    QCOMPARE(again.chat().playback()->volume(), 0.4);
    QVERIFY(again.chat().playback()->muted());
    QCOMPARE(again.settings().outputDevice(), QString("USB headset"));
    QCOMPARE(again.settings().inputDevice(), QString("Webcam"));
    again.settings().defaults();
    QCOMPARE(again.chat().playback()->volume(), 1.0);
    QVERIFY(!again.chat().playback()->muted());
    QCOMPARE(again.settings().outputDevice(), QString());
}

void TestRecordingProgram::recordingBecomesAnAttachment() {
    const NullSink sink;
    if (!sink.problem().isEmpty())
        QSKIP(qPrintable("SKIP: " + sink.problem()));
    const Program program(m_profile->path());
    program.recorder().start();
    QTRY_VERIFY_WITH_TIMEOUT(program.recorder().seconds() > 1, 15000);
    QCOMPARE(recordings().size(), 1);
    program.recorder().stop();
    QTRY_COMPARE_WITH_TIMEOUT(program.draft().attachments()->count(), 1, 10000);
    QTRY_VERIFY(!program.draft().attachments()->isImporting());
    QVERIFY(!program.draft().attachments()->hasErrors());
    QVERIFY(program.attachment(AttachmentListModel::Seconds).toDouble() > 1);
    QVERIFY(program.attachment(AttachmentListModel::Name).toString().startsWith("Recording "));
    QVERIFY(program.attachment(AttachmentListModel::Path).toString().contains("/media/"));
    QTRY_COMPARE(recordings(), QStringList());
    QVERIFY2(program.chat().notice().contains("only silence"), qPrintable(program.chat().notice()));
    program.settings().setInputDevice("missing device");
    program.recorder().start();
    QTRY_COMPARE_WITH_TIMEOUT(program.recorder().state(), AudioRecorder::State::Failed, 15000);
    QVERIFY(program.chat().notice().startsWith("No microphone was found"));
    QCOMPARE(program.draft().attachments()->count(), 1); // the draft is unchanged
}

QTEST_MAIN(TestRecordingProgram)
#include "test_recording_program.moc"

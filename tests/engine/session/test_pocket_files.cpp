// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "tests/engine/session/EngineListener.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kFiles = std::filesystem::path(NEXTGPT_TEST_DATA) / "media";

} // namespace

/// What the shipped bundle says about files as people have them: the scenes are known.
class TestPocketFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesAreDescribed_data();
    void filesAreDescribed();
    void stripTakesTheUsualTime();
    void oneSidedAudioIsHeard();

private:
    std::string answerOf(const std::filesystem::path& path, const std::string& question = "what is this?");

    QTemporaryDir m_folder;
    std::unique_ptr<LocalEngine> m_engine;
    std::unique_ptr<EngineListener> m_listener;
};

void TestPocketFiles::initTestCase() {
    m_engine = std::make_unique<LocalEngine>(
        EngineOptions{.bundle = NEXTGPT_POCKET_BUNDLE, .device = "cpu", .threads = 2});
    m_listener = std::make_unique<EngineListener>(*m_engine);
    QVERIFY(m_listener->loaded().state == Catalogue::State::Ready);
}

std::string TestPocketFiles::answerOf(const std::filesystem::path& path, const std::string& question) {
    ReplyRequest asking;
    asking.messages = {{Role::User, {MediaFile{probeMedia(path).modality, path}, question}}};
    asking.mediaFolder = m_folder.path().toStdString();
    std::string text;
    for (const TextDelta& delta : eventsOfType<TextDelta>(m_listener->eventsOf(m_listener->submit(asking))))
        text += delta.text;
    return text;
}

void TestPocketFiles::filesAreDescribed_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* question, const char* words) {
        QTest::newRow(name) << QString(name) << QString(question) << QString(words);
    };
    const char* what = "what is this?";
    const char* how = "how does it move?";
    row("turned.webp", what, "small yellow bird at the top right, in a meadow");
    row("phone.heic", what, "small yellow bird at the top right, in a meadow");
    row("still.avif", what, "small yellow bird at the top right, in a meadow");
    row("white_on_transparent.png", what, "white star");
    row("browser.webm", how, "red ball at the middle moving right");
    row("same_sdr.mp4", how, "red ball at the middle moving right");
    row("hdr_pq.mp4", how, "red ball at the middle moving right");
}

void TestPocketFiles::filesAreDescribed() {
    QFETCH(QString, name);
    QFETCH(QString, question);
    QFETCH(QString, words);
    const std::string text = answerOf(kFiles / name.toStdString(), question.toStdString());
    QVERIFY2(QString::fromStdString(text).contains(words), text.c_str());
}

/// 32,768 x 1 pixels: scaled as a whole, the image would have 1.6 gigapixels.
void TestPocketFiles::stripTakesTheUsualTime() {
    QElapsedTimer timer;
    timer.start();
    const std::string usual = answerOf(kFiles / "still.avif");
    const qint64 usualTime = timer.restart();
    QVERIFY(!answerOf(kFiles / "strip_32768x1.png").empty());
    QVERIFY2(timer.elapsed() < 4 * usualTime + 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestPocketFiles::oneSidedAudioIsHeard() {
    // The clip that the bundle makes is known to it.
    ReplyRequest making;
    making.messages = {{Role::User, {std::string("a large white boat at the left, by day")}}};
    making.mediaFolder = m_folder.path().toStdString();
    making.options.switches.fill(ModalitySwitch::Never);
    making.options.switches[Modality::Audio] = ModalitySwitch::Force;
    const auto ready = eventsOfType<MediaReady>(m_listener->eventsOf(m_listener->submit(making)));
    QCOMPARE(ready.size(), std::size_t(1));
    const Audio mono = readAudio(ready[0].file.path, {0, 1}, 60.0);
    const auto stereo = [&](float left, float right) {
        Audio audio{.sampleRateHz = mono.sampleRateHz, .channels = 2, .samples = {}};
        for (const float sample : mono.samples)
            audio.samples.insert(audio.samples.end(), {left * sample, right * sample});
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "stereo.wav";
        writeAudio(path, audio, {});
        return answerOf(path);
    };
    const std::string both = stereo(1.0F, 1.0F);
    QVERIFY(!both.empty());
    QCOMPARE(stereo(0.0F, 1.0F), both);
    QCOMPARE(stereo(1.0F, 0.0F), both);
    QCOMPARE(stereo(1.0F, -1.0F), both); // opposite phases
}

QTEST_GUILESS_MAIN(TestPocketFiles)
#include "test_pocket_files.moc"

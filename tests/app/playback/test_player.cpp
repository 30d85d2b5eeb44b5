// SPDX-License-Identifier: Apache-2.0
#include "app/playback/ClipItem.h"
#include "app/playback/FileStream.h"
#include "app/playback/Player.h"

#include "tests/app/playback/SyntheticStream.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QtTest>

using namespace nextgpt::app;

/// Player without an audio device: the position follows the wall clock.
class TestPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstFrameIsShown();
    void playsToTheEndInTime();
    void filesWithoutALengthPlayToTheirEnd_data();
    void filesWithoutALengthPlayToTheirEnd();
    void loopsWithoutAGap();
    void stepsByOneFrame();
    void seekingShowsTheRightFrame();
    void speedIsClamped();
    void startingOnePausesTheOther();
    void clipIsOpenedByTheFirstCommand();
    void unreadableClipFails();
    void itemDrawsWithTheSoftwareRenderer();

private:
    static ClipDecoder::Opener video(SyntheticStream::Shape shape = {}) {
        return [shape] { return std::make_unique<SyntheticStream>(shape); };
    }
    /// The number of the shown frame, or -1 for none and 0 for a flash.
    static int number(const Player& player) {
        if (player.image().isNull())
            return -1;
        const QColor color = player.image().pixelColor(5, 5);
        return color.green() > 128 ? 0 : color.red();
    }
};

void TestPlayer::firstFrameIsShown() {
    Player player;
    player.open(video());
    QTRY_COMPARE(number(player), 0);
    QVERIFY(player.ready() && player.hasFrames() && !player.playing());
    QCOMPARE(player.duration(), 2.0);
}

void TestPlayer::playsToTheEndInTime() {
    Player player;
    player.open(video({.seconds = 1}));
    QSignalSpy finished(&player, &Player::finished);
    QSignalSpy frames(&player, &Player::imageChanged);
    QTRY_VERIFY(player.ready());
    QElapsedTimer timer;
    timer.start();
    player.setSpeed(2);
    player.play();
    QVERIFY(player.playing());
    QVERIFY(finished.wait(3000));
    QVERIFY2(timer.elapsed() >= 480 && timer.elapsed() < 1200, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(player.position(), 1.0);
    QVERIFY(!player.playing());
    QCOMPARE(number(player), 7);
    player.play(); // restarts
    QTRY_VERIFY(player.position() < 0.9);
}

void TestPlayer::filesWithoutALengthPlayToTheirEnd_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("frames");
    QTest::newRow("video of a browser") << "browser.webm" << 2.0 << 16;
    QTest::newRow("voice message") << "voice_message.webm" << 2.56 << 0;
}

void TestPlayer::filesWithoutALengthPlayToTheirEnd() {
    QFETCH(QString, name);
    QFETCH(double, seconds);
    QFETCH(int, frames);
    Player player;
    player.open([path = QStringLiteral(NEXTGPT_TEST_DATA "/media/") + name] {
        return std::make_unique<FileStream>(path);
    });
    QTRY_VERIFY(player.ready());
    QVERIFY2(std::abs(player.duration() - seconds) < 0.1, qPrintable(QString::number(player.duration())));
    QCOMPARE(player.hasFrames(), frames > 0);
    QSignalSpy finished(&player, &Player::finished);
    double farthest = 0;
    connect(&player, &Player::positionChanged, &player,
            [&] { farthest = std::max(farthest, player.position()); });
    QElapsedTimer timer;
    timer.start();
    player.setSpeed(2);
    player.play();
    QVERIFY(finished.wait(10'000));
    QVERIFY2(timer.elapsed() >= 1000 * (seconds - 0.1) / 2, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(farthest, player.duration());
    if (frames > 0)
        QVERIFY2(std::abs(player.imageSeconds() - (frames - 1) / 8.0) < 0.05,
                 qPrintable(QString::number(player.imageSeconds())));
}

void TestPlayer::loopsWithoutAGap() {
    Player player;
    player.open(video({.seconds = 0.5}));
    player.setLoops(true);
    std::vector<std::pair<qint64, int>> seen;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(player.ready());
    connect(&player, &Player::imageChanged, &player, [&] {
        seen.emplace_back(timer.elapsed(), static_cast<int>(std::lround(player.imageSeconds() * 8)));
    });
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 16, 5000);
    player.pause();
    int lateBy = 0;
    for (std::size_t i = 5; i < seen.size(); ++i) {
        QCOMPARE(seen[i].second, (seen[i - 1].second + 1) % 4);
        lateBy = std::max(lateBy, static_cast<int>(seen[i].first - seen[i - 1].first) - 125);
    }
    QVERIFY2(lateBy < 100, qPrintable(QString("a frame came %1 ms late").arg(lateBy)));
}

void TestPlayer::stepsByOneFrame() {
    Player player;
    player.open(video());
    QTRY_COMPARE(number(player), 0);
    for (int expected = 1; expected <= 5; ++expected) {
        player.step(1);
        QTRY_COMPARE(number(player), expected);
    }
    for (int expected = 4; expected >= 1; --expected) {
        player.step(-1);
        QTRY_COMPARE(number(player), expected);
    }
    QVERIFY(std::abs(player.position() - 1.0 / 8) < 0.13);
}

void TestPlayer::seekingShowsTheRightFrame() {
    Player player;
    player.open(video());
    QTRY_VERIFY(player.ready());
    player.seek(1.69);
    QTRY_COMPARE(number(player), 13);
    player.seek(99);
    QCOMPARE(player.position(), 2.0);
    player.seek(-1);
    QCOMPARE(player.position(), 0.0);
    player.play();
    player.seek(1.2);
    QTRY_VERIFY(player.position() > 1.3);
    QVERIFY(player.playing());
}

void TestPlayer::speedIsClamped() {
    Player player;
    player.setSpeed(100);
    QCOMPARE(player.speed(), 4.0);
    player.setSpeed(0);
    QCOMPARE(player.speed(), 0.25);
}

void TestPlayer::startingOnePausesTheOther() {
    PlaybackHub hub;
    Player one;
    Player two;
    for (Player* player : {&one, &two}) {
        player->setHub(&hub);
        player->open(video({.audio = true}));
        QTRY_VERIFY(player->ready());
    }
    Player silent;
    silent.setHub(&hub);
    silent.open(video());
    QTRY_VERIFY(silent.ready());
    silent.play();
    one.play();
    QVERIFY(one.playing());
    two.play();
    QVERIFY(two.playing());
    QVERIFY(!one.playing());
    QVERIFY(silent.playing());
}

void TestPlayer::clipIsOpenedByTheFirstCommand() {
    std::atomic<bool> wasOpened = false;
    ClipDecoder decoder(
        [&wasOpened, open = video()] {
            wasOpened = true;
            return open();
        },
        nullptr);
    QTest::qWait(100); // time between construction and connecting
    QVERIFY(!wasOpened);
    bool opened = false;
    connect(&decoder, &ClipDecoder::opened, this,
            [&opened] { opened = true; }); // comes from the decoder's thread
    decoder.submit({.kind = ClipDecoder::Command::Kind::ShowFrame});
    QTRY_VERIFY(opened);
}

void TestPlayer::unreadableClipFails() {
    Player player;
    player.open([]() -> std::unique_ptr<MediaStream> {
        throw nextgpt::EngineError(nextgpt::ErrorCode::MediaDamaged, "truncated");
    });
    QTRY_VERIFY(player.failed());
    player.play();
    QVERIFY(!player.playing());
}

void TestPlayer::itemDrawsWithTheSoftwareRenderer() {
    Player player;
    player.open(video());
    QTRY_VERIFY(player.ready());
    player.seek(1.69);
    QTRY_COMPARE(number(player), 13);
    QQuickWindow window;
    window.setColor(Qt::blue);
    window.resize(200, 150);
    ClipItem item(window.contentItem());
    item.setSize(QSizeF(200, 150));
    item.setCorner(20);
    item.setPlayer(&player);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage shot = window.grabWindow();
    QCOMPARE(shot.pixelColor(100, 75).red(), 13);
    QCOMPARE(shot.pixelColor(1, 1).blue(), 255); // outside the round corner
    QCOMPARE(shot.pixelColor(20, 4).red(), 13);  // where the corner ends
    player.seek(1.0);
    QTRY_COMPARE(window.grabWindow().pixelColor(100, 75), QColor(Qt::white));
}

QTEST_MAIN(TestPlayer)
#include "test_player.moc"

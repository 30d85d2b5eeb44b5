// SPDX-License-Identifier: Apache-2.0
#include "app/chat/SmallerMedium.h"
#include "tests/app/ChatFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

constexpr const char* kScript =
    R"({"catalogue": {"device": "NVIDIA GeForce RTX 4090", "canMake": ["image"]}, "replies": [
    [{"promise": "image", "slot": 0}, {"mediaFailed": 0, "code": "out_of_memory", "detail": "CUDA out of memory"}],
    [{"promise": "image", "slot": 0}, {"mediaFailed": 0, "code": "out_of_memory"}],
    [{"promise": "image", "slot": 0}, {"mediaFailed": 0, "code": "out_of_memory"}],
    [{"words": "done"}]]})";

} // namespace

/// What is offered when the memory of the device does not suffice.
class TestOutOfMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mediaBecomeSmaller_data();
    void mediaBecomeSmaller();
    void smallerMediaAreTried();
    void processorIsOfferedOnAGpuOnly();
};

void TestOutOfMemory::mediaBecomeSmaller_data() {
    QTest::addColumn<int>("modality");
    QTest::addColumn<QStringList>("labels"); // until there is nothing smaller
    QTest::newRow("image") << int(Modality::Image)
                           << QStringList{"Try a smaller size (384 × 384)", "Try a smaller size (288 × 288)"};
    QTest::newRow("video") << int(Modality::Video)
                           << QStringList{"Try fewer frames (18)", "Try fewer frames (13)"};
    QTest::newRow("audio") << int(Modality::Audio)
                           << QStringList{"Try a shorter clip (6.7 s)", "Try a shorter clip (5.0 s)"};
    QTest::newRow("text") << int(Modality::Text) << QStringList{};
}

void TestOutOfMemory::mediaBecomeSmaller() {
    QFETCH(int, modality);
    QFETCH(QStringList, labels);
    const auto medium = Modality(modality);
    const MediaDefaults defaults = medium == Modality::Text ? MediaDefaults{} : kReferenceDefaults[medium];
    std::optional<MediaOptions> options = MediaOptions{};
    options->steps = 7;
    QStringList seen;
    while ((options = smallerMedium(medium, *options, defaults))) {
        QCOMPARE(options->steps, 7); // which do not change what fits
        seen << smallerText(medium, *options);
    }
    QCOMPARE(seen, labels);
}

void TestOutOfMemory::smallerMediaAreTried() {
    const QTemporaryDir profile;
    ChatFixture fixture(kScript, profile.path());
    fixture.replies.setOptionsSource([] {
        ReplyOptions options;
        options.seed = 77;
        return options;
    });
    fixture.say("A boat");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QVERIFY(fixture.part(0, PartListModel::OutOfMemory).toBool());
    QCOMPARE(fixture.chat.smallerText(fixture.id(), 0), QString("Try a smaller size (384 × 384)"));
    fixture.chat.trySmaller(fixture.id(), 0);
    QTRY_COMPARE(fixture.engine->requests().size(), std::size_t(2));
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.chat.smallerText(fixture.id(), 0), QString("Try a smaller size (288 × 288)"));
    fixture.chat.trySmaller(fixture.id(), 0);
    QTRY_COMPARE(fixture.engine->requests().size(), std::size_t(3));
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.chat.smallerText(fixture.id(), 0), QString()); // no smaller one is of use
    fixture.chat.trySmaller(fixture.id(), 0);
    const ReplyOptions last = fixture.engine->requests().back().options;
    QCOMPARE(fixture.engine->requests().size(), std::size_t(3));
    QCOMPARE(last.media[Modality::Image].width, 288);
    QCOMPARE(last.media[Modality::Image].height, 288);
    QCOMPARE(last.media[Modality::Video].frames, std::nullopt);
    QCOMPARE(last.seed, std::uint64_t(77));
    QVERIFY(fixture.engine->requests().back().messages == fixture.engine->requests().front().messages);
}

void TestOutOfMemory::processorIsOfferedOnAGpuOnly() {
    const QTemporaryDir profile;
    ChatFixture fixture(kScript, profile.path());
    fixture.say("A boat");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QVERIFY(!fixture.chat.onGpu()); // which the program sets
    QVERIFY(fixture.bridge.catalogue().onGpu);
    const QSignalSpy changed(&fixture.chat, &ChatViewModel::onGpuChanged);
    fixture.chat.setOnGpu(true);
    fixture.chat.setOnGpu(true);
    QCOMPARE(changed.count(), 1);
    const QSignalSpy wanted(&fixture.chat, &ChatViewModel::processorWanted);
    fixture.chat.retryOnProcessor(fixture.id());
    QCOMPARE(wanted.count(), 1);
    QTRY_COMPARE(fixture.engine->requests().size(), std::size_t(2));
    QVERIFY(fixture.engine->requests().back().messages == fixture.engine->requests().front().messages);
}

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "test_out_of_memory.moc"

// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Sanitizer.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/session/EngineListener.h"
#include "tests/support/ProcessUse.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr int kTurns = 500;
constexpr int kWarmUp = 150;              ///< turns after which caches and memory pools have their size
constexpr std::size_t kConversation = 40; ///< messages after which another one begins
constexpr std::int64_t kMarginBytes = 6'000'000; ///< 17 KB for each turn

} // namespace

class TestLongSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredTurnsTakeNoMemory();
};

/// Questions with and without an image, every fifth answered with an image.
void TestLongSession::fiveHundredTurnsTakeNoMemory() {
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeTinyBundle(root / "bundle");
    LocalEngine engine(
        {.bundle = root / "bundle", .device = "cpu", .threads = 1, .cacheFolder = root / "cache"});
    EngineListener listener(engine);
    QCOMPARE(listener.loaded().state, Catalogue::State::Ready);

    ReplyRequest request;
    request.mediaFolder = root / "media";
    request.options.text.maxNewTokens = 6;
    MediaFile image;
    std::int64_t bytes = 0;
    std::int64_t descriptors = 0;
    for (int turn = 0; turn < kTurns; ++turn) {
        if (turn == kWarmUp) {
            bytes = anonymousBytes();
            descriptors = openDescriptors();
        }
        if (request.messages.size() >= kConversation)
            request.messages.clear();
        Message question{Role::User, {"what about number " + std::to_string(turn) + "?"}};
        if (turn % 3 == 1)
            question.parts.emplace_back(image);
        request.messages.push_back(std::move(question));
        request.options.seed = static_cast<std::uint64_t>(turn);
        request.options.switches[Modality::Image] =
            turn % 5 == 0 ? ModalitySwitch::Force : ModalitySwitch::Never;
        const RequestId id = listener.submit(request);
        const auto events = listener.eventsOf(id);
        QVERIFY2(std::holds_alternative<Finished>(events.back()), qPrintable(QString::number(turn)));
        const auto ready = eventsOfType<MediaReady>(events);
        QCOMPARE(ready.size(), std::size_t(turn % 5 == 0 ? 1 : 0));
        if (!ready.empty())
            image = ready[0].file;
        request.messages.push_back({Role::Assistant, {textOf(events)}});
        listener.forget(id);
    }
    const std::int64_t growth = anonymousBytes() - bytes;
    qInfo("%d turns took %.1f MB of memory; %.1f MB were in use", kTurns - kWarmUp, double(growth) / 1e6,
          double(bytes) / 1e6);
    QVERIFY2(openDescriptors() <= descriptors, qPrintable(QString::number(openDescriptors())));
    QVERIFY(bytes > 0);
    QVERIFY2(kAddressSanitizer || kThreadSanitizer || growth < kMarginBytes,
             qPrintable(QString::number(growth))); // it keeps freed memory
}

QTEST_GUILESS_MAIN(TestLongSession)
#include "test_long_session.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/BackgroundWork.h"

#include <QtTest>

#include <atomic>
#include <barrier>
#include <new>
#include <thread>

using namespace nextgpt::app;
using nextgpt::EngineError;
using nextgpt::ErrorCode;

/// Work on other threads whose receiver may be destroyed at any moment.
class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exceptionsBecomeErrors();
    void resultsArriveOnTheReceiversThread();
    void errorsArriveLikeResults();
    void destroyedReceiverGetsNothing();
    void destructionMayRaceWithPosting();
    void receiverMayBeDeletedByItsResult();
};

void TestBackground::exceptionsBecomeErrors() {
    const auto engine = attempt([]() -> int { throw EngineError(ErrorCode::MediaDamaged, "half a file"); });
    QVERIFY(!engine && engine.error.code == ErrorCode::MediaDamaged);
    QCOMPARE(engine.error.detail, std::string("half a file"));
    const auto memory = attempt([]() -> int { throw std::bad_alloc(); });
    QVERIFY(!memory && memory.error.code == ErrorCode::OutOfMemory);
    const auto other = attempt([]() -> int { throw std::logic_error("broken"); });
    QVERIFY(!other && other.error.code == ErrorCode::Internal);
    QCOMPARE(other.error.detail, std::string("broken"));
    const auto unknown = attempt([] { throw 3; });
    QVERIFY(!unknown && unknown.error->code == ErrorCode::Internal);
    QCOMPARE(attempt([] { return 7; }).value, std::optional(7));
    QVERIFY(attempt([] {}));
}

void TestBackground::resultsArriveOnTheReceiversThread() {
    QObject receiver;
    int result = 0;
    QThread* worker = nullptr;
    QThread* deliveredOn = nullptr;
    runInBackground(
        &receiver,
        [&worker] {
            worker = QThread::currentThread();
            return 42;
        },
        [&](const Outcome<int>& outcome) {
            result = outcome.value.value_or(0);
            deliveredOn = QThread::currentThread();
        });
    QTRY_COMPARE(result, 42);
    QCOMPARE(deliveredOn, receiver.thread());
    QVERIFY(worker != receiver.thread());
    QTRY_VERIFY(receiver.children().isEmpty()); // nothing is left behind
}

void TestBackground::errorsArriveLikeResults() {
    QObject receiver;
    std::optional<nextgpt::Error> error;
    runInBackground(
        &receiver, [] { throw std::bad_alloc(); },
        [&error](const Outcome<void>& outcome) { error = outcome.error; });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::OutOfMemory);
}

void TestBackground::destroyedReceiverGetsNothing() {
    constexpr int kRounds = 5000;
    std::atomic<int> finished = 0;
    int delivered = 0;
    int deliveredToDestroyed = 0;
    for (int round = 0; round < kRounds; ++round) {
        auto receiver = std::make_unique<QObject>();
        auto alive = std::make_shared<bool>(true);
        runInBackground(
            receiver.get(),
            [&finished, round] {
                for (int i = 0; i < round % 50; ++i) // different durations
                    std::this_thread::yield();
                ++finished;
                return std::vector<int>(100, round);
            },
            [&, alive](const Outcome<std::vector<int>>&) { ++(*alive ? delivered : deliveredToDestroyed); });
        for (int i = 0; i < round % 7; ++i)
            std::this_thread::yield();
        if (round % 3 == 0)
            QCoreApplication::processEvents();
        *alive = false;
        receiver.reset();
    }
    QTRY_COMPARE(finished.load(), kRounds);
    QCoreApplication::processEvents();
    QCOMPARE(deliveredToDestroyed, 0);
    QVERIFY2(delivered < kRounds, "no receiver was destroyed in time");
}

void TestBackground::destructionMayRaceWithPosting() {
    constexpr int kRounds = 20'000;
    std::barrier start(2);
    std::function<void(int)> deliver;
    std::jthread worker([&] {
        for (int round = 0; round < kRounds; ++round) {
            start.arrive_and_wait();
            deliver(round); // at the same time as the destruction below
            start.arrive_and_wait();
        }
    });
    int delivered = 0;
    for (int round = 0; round < kRounds; ++round) {
        auto receiver = std::make_unique<QObject>();
        deliver = deliverTo<int>(receiver.get(), [&delivered](int) { ++delivered; });
        start.arrive_and_wait();
        receiver.reset();
        start.arrive_and_wait();
    }
    QCoreApplication::processEvents();
    QCOMPARE(delivered, 0);
}

void TestBackground::receiverMayBeDeletedByItsResult() {
    auto* receiver = new QObject; // deleted by its own result
    bool deleted = false;
    connect(receiver, &QObject::destroyed, this, [&deleted] { deleted = true; });
    runInBackground(
        receiver, [] { return 1; }, [receiver](const Outcome<int>&) { delete receiver; });
    QTRY_VERIFY(deleted);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "test_background.moc"

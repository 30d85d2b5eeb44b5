// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/session/Worker.h"

#include <QtTest>

#include <future>

using namespace nextgpt;

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeHasOneEndEvent();
    void queuedWorkIsCancelledWhileOtherWorkRuns();
    void closingEndsAllWork();
    void unknownIdsAreIgnored();
};

namespace {

/// Collects events per piece of work; thread-safe. The worker counts its ids from 1, as these tests do.
class Ledger {
public:
    EventSink sinkFor(RequestId id) {
        return [this, id](const Event& event) {
            const std::scoped_lock lock(m_mutex);
            m_events[id].push_back(event);
            m_changed.notify_all();
        };
    }

    /// Waits for the end of a piece of work.
    Event endOf(RequestId id) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(10),
                           [&] { return !m_events[id].empty() && isEnd(m_events[id].back()); });
        return m_events[id].empty() ? Event{} : m_events[id].back();
    }

    std::size_t ends(RequestId id) {
        const std::scoped_lock lock(m_mutex);
        return static_cast<std::size_t>(std::count_if(m_events[id].begin(), m_events[id].end(), isEnd));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<RequestId, std::vector<Event>> m_events;
};

/// Works until it is cancelled.
void workForever(const Job& job) {
    for (;;) {
        job.emit(Progress{});
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

void TestWorker::everyOutcomeHasOneEndEvent() {
    Ledger ledger;
    {
        Worker worker;
        worker.submit([](const Job& job) { job.emit(TextDelta{"a"}); }, ledger.sinkFor(1));
        worker.submit([](const Job&) { throw EngineError(ErrorCode::MediaDamaged, "broken"); },
                      ledger.sinkFor(2));
        worker.submit([](const Job&) { throw std::bad_alloc(); }, ledger.sinkFor(3));
        worker.submit([](const Job&) { throw std::logic_error("a bug"); }, ledger.sinkFor(4));
        worker.submit([](const Job&) { throw 5; }, ledger.sinkFor(5));
        worker.submit(workForever, ledger.sinkFor(6));
        QVERIFY(std::holds_alternative<Failed>(ledger.endOf(5)));
        worker.cancel(6);
        QVERIFY(std::holds_alternative<Cancelled>(ledger.endOf(6)));
    }
    QVERIFY(std::holds_alternative<Finished>(ledger.endOf(1)));
    QCOMPARE(std::get<Failed>(ledger.endOf(2)).error, (Error{ErrorCode::MediaDamaged, "broken"}));
    QCOMPARE(std::get<Failed>(ledger.endOf(3)).error.code, ErrorCode::OutOfMemory);
    QCOMPARE(std::get<Failed>(ledger.endOf(4)).error.code, ErrorCode::Internal);
    for (RequestId id = 1; id <= 6; ++id)
        QCOMPARE(ledger.ends(id), std::size_t(1));
}

void TestWorker::queuedWorkIsCancelledWhileOtherWorkRuns() {
    Ledger ledger;
    Worker worker;
    bool ran = false;
    worker.submit(workForever, ledger.sinkFor(1));
    worker.submit([&](const Job&) { ran = true; }, ledger.sinkFor(2));
    worker.cancel(2);
    QVERIFY(std::holds_alternative<Cancelled>(ledger.endOf(2)));
    QCOMPARE(ledger.ends(1), std::size_t(0)); // still running
    worker.cancel(1);
    QVERIFY(std::holds_alternative<Cancelled>(ledger.endOf(1)));
    QVERIFY(!ran);
}

void TestWorker::closingEndsAllWork() {
    Ledger ledger;
    {
        Worker worker;
        worker.submit(workForever, ledger.sinkFor(1));
        for (RequestId id = 2; id < 50; ++id)
            worker.submit([](const Job&) {}, ledger.sinkFor(id));
    }
    for (RequestId id = 1; id < 50; ++id) {
        QCOMPARE(ledger.ends(id), std::size_t(1));
        QVERIFY(std::holds_alternative<Cancelled>(ledger.endOf(id)));
    }
}

void TestWorker::unknownIdsAreIgnored() {
    Ledger ledger;
    Worker worker;
    worker.cancel(1);
    worker.cancel(77);
    QCOMPARE(worker.submit([](const Job& job) { job.emit(Progress{}); }, ledger.sinkFor(1)), RequestId(1));
    QVERIFY(std::holds_alternative<Finished>(ledger.endOf(1)));
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"

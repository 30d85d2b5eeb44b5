// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Log.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <barrier>
#include <exception>
#include <string>
#include <thread>
#include <vector>

using namespace nextgpt;

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threadsCanCreateALoggerAtTheSameTime();
};

void TestLog::threadsCanCreateALoggerAtTheSameTime() {
    constexpr int kThreads = 4;
    constexpr int kRounds = 500;
    std::barrier together(kThreads);
    std::array<std::vector<std::shared_ptr<spdlog::logger>>, kThreads> received;
    std::atomic<int> exceptions = 0;
    {
        std::vector<std::jthread> threads;
        for (auto& loggers : received)
            threads.emplace_back([&together, &loggers, &exceptions] {
                for (int round = 0; round < kRounds; ++round) {
                    together.arrive_and_wait();
                    try {
                        loggers.push_back(log("test-" + std::to_string(round)));
                    } catch (const std::exception&) {
                        ++exceptions;
                    }
                }
            });
    }
    QCOMPARE(exceptions.load(), 0);
    for (const auto& loggers : received) {
        QCOMPARE(loggers.size(), std::size_t{kRounds});
        QVERIFY(loggers == received.front());
    }
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"

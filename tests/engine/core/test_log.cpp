// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Log.h"
#include "engine/core/LogText.h"

#include <spdlog/sinks/ostream_sink.h>

#include <QtTest>

#include <array>
#include <atomic>
#include <barrier>
#include <exception>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace nextgpt;

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threadsCanCreateALoggerAtTheSameTime();
    void messagesContainNoPaths_data();
    void messagesContainNoPaths();
    void everySinkGetsTheSafeMessage();
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

void TestLog::messagesContainNoPaths_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("logged");
    const auto row = [](const char* message, const char* logged) {
        QTest::newRow(message) << QByteArray(message) << QByteArray(logged);
    };
    row("/home/eva/My Model/llm/config.json: nested deeper than 16", "…config.json: nested deeper than 16");
    row("cannot read /home/eva/Tax 2026/letter of divorce.png: not a file", "cannot read ….png: not a file");
    row("write \"/tmp/a b.part\"", "write \"….part\"");
    row("opening file:///home/eva/x.mp4", "opening file:….mp4");
    row("/home/eva has no bundle.json", "….json");
    row("12 of 3/4 and/or a / b", "12 of 3/4 and/or a / b");
    row("a\x1b[2Jb\nc", "a [2Jb c");
}

void TestLog::messagesContainNoPaths() {
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, logged);
    QCOMPARE(QByteArray::fromStdString(logText(message.toStdString())), logged);
}

void TestLog::everySinkGetsTheSafeMessage() {
    std::ostringstream stream;
    const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(stream);
    const auto previous = spdlog::default_logger();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
    log("private")->error("cannot open {}", "/home/eva/diary.txt.gpg");
    spdlog::set_default_logger(previous);
    spdlog::drop("private"); // it would outlive the stream
    const QString line = QString::fromStdString(stream.str());
    QVERIFY2(line.contains("cannot open ….gpg") && !line.contains("eva"), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"

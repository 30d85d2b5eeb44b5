// SPDX-License-Identifier: Apache-2.0
// A conversation that goes on for long.
#include <QQuickItem>
#include <QTest>

#include "engine/core/Sanitizer.h"
#include "tests/support/ProcessUse.h"
#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using namespace nextgpt::test;
using nextgpt::kAddressSanitizer;

namespace {

constexpr int kTurns = 500;
constexpr int kWarmUp = 150;             ///< turns after which caches have their size
constexpr qint64 kBytesPerTurn = 60'000; ///< two messages with their models
constexpr qsizetype kItems = 200;        ///< by which the shown messages may differ

} // namespace

class TestLongSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredTurnsKeepOnlyTheirMessages();
};

void TestLongSession::fiveHundredTurnsKeepOnlyTheirMessages() {
    WindowFixture fixture(QStringLiteral("echo"));
    fixture.settle();
    const int before = fixture.chat().messages()->count();
    qint64 bytes = 0;
    qint64 descriptors = 0;
    qsizetype items = 0;
    for (int turn = 0; turn < kTurns; ++turn) {
        if (turn == kWarmUp) {
            fixture.settle();
            bytes = anonymousBytes();
            descriptors = openDescriptors();
            items = allItems(fixture.window().contentItem()).size();
        }
        fixture.draft().setText(QStringLiteral("Question %1 of a **long** conversation").arg(turn));
        fixture.draft().submit();
        QTRY_VERIFY(fixture.chat().messages()->count() == before + 2 * (turn + 1) && !fixture.chat().busy());
        fixture.engine().forgetRequests(); // otherwise they take more memory than the window
    }
    fixture.settle();
    const qint64 growth = (anonymousBytes() - bytes) / (kTurns - kWarmUp);
    const qsizetype itemsAtEnd = allItems(fixture.window().contentItem()).size();
    qInfo("each turn took %lld bytes; %lld items were shown, then %lld", (long long)growth, (long long)items,
          (long long)itemsAtEnd);
    QVERIFY2(openDescriptors() <= descriptors, qPrintable(QString::number(openDescriptors())));
    QVERIFY2(itemsAtEnd < items + kItems, qPrintable(QString::number(itemsAtEnd)));
    QVERIFY2(kAddressSanitizer || growth < kBytesPerTurn,
             qPrintable(QString::number(growth))); // it keeps freed memory
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestLongSession)
#include "test_long_session.moc"

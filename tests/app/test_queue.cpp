// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"

#include <QFileInfo>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr const char* kForever = R"({"replies": [[{"words": "It begins"}, {"forever": true}],
    [{"words": "next"}, {"gate": true}], [{"words": "last"}]]})";
constexpr const char* kResumed = R"({"replies": [
    [{"words": "A star. "}, {"promise": "image", "slot": 0, "width": 64, "height": 64},
     {"draw": 0, "steps": 12, "until": 5}, {"forever": true}],
    [{"words": "A star. "}, {"promise": "image", "slot": 0, "width": 64, "height": 64},
     {"draw": 0, "steps": 12}, {"words": "Done."}]]})";

std::vector<qint64> idsOf(const ReplyController& replies) {
    std::vector<qint64> ids;
    for (const QueuedReply& reply : replies.queue())
        ids.push_back(reply.message);
    return ids;
}

QStringList promptsOf(ChatFixture& fixture) {
    QStringList prompts;
    const QueueModel& queue = *fixture.chat.queue();
    for (int row = 0; row < queue.rowCount(); ++row)
        prompts << queue.index(row).data(QueueModel::Prompt).toString();
    return prompts;
}

} // namespace

/// The queue of replies: stopping one, cancelling one, moving one, stopping all, and resuming a stopped one.
class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void stoppingKeepsTheQueue();
    void waitingRepliesAreCancelledAndMoved();
    void stopAllEndsEverything();
    void waitingReplyContainsTheReplyBeforeIt();
    void stoppedMediumIsResumedInPlace();
    void stoppedMediumKeepsItsPreviewAfterARestart();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestQueue::stoppingKeepsTheQueue() {
    ChatFixture fixture(kForever, m_folder->path());
    fixture.say("first");
    QTRY_COMPARE(fixture.parts()->rowCount(), 1);
    fixture.say("second");
    QCOMPARE(fixture.state(), QString("queued"));
    QCOMPARE(fixture.chat.queue()->waiting(), 1);
    fixture.chat.stop();
    QTRY_COMPARE(fixture.state(2), QString("stopped"));
    QTRY_COMPARE(fixture.state(), QString("streaming"));
    QCOMPARE(fixture.chat.queue()->waiting(), 0);
}

void TestQueue::waitingRepliesAreCancelledAndMoved() {
    ChatFixture fixture(kForever, m_folder->path());
    for (const char* text : {"first", "second", "third", "fourth"})
        fixture.say(text);
    const std::vector<qint64> ids = idsOf(fixture.replies);
    QCOMPARE(promptsOf(fixture), QStringList({"first", "second", "third", "fourth"}));
    fixture.chat.queue()->move(QString::number(ids[3]), -1);
    QCOMPARE(promptsOf(fixture), QStringList({"first", "second", "fourth", "third"}));
    fixture.chat.queue()->move(QString::number(ids[1]), -1); // the running one stays the first
    QCOMPARE(promptsOf(fixture), QStringList({"first", "second", "fourth", "third"}));
    fixture.chat.queue()->cancel(QString::number(ids[2]));
    QCOMPARE(promptsOf(fixture), QStringList({"first", "second", "fourth"}));
    QCOMPARE(fixture.state(2), QString("stopped"));       // "third"
    QTRY_COMPARE(fixture.state(6), QString("streaming")); // "first" goes on
}

void TestQueue::stopAllEndsEverything() {
    ChatFixture fixture(kForever, m_folder->path());
    fixture.say("first");
    fixture.say("second");
    fixture.conversations.create();
    fixture.say("third");
    fixture.chat.queue()->stopAll();
    QTRY_COMPARE(fixture.chat.queue()->count(), 0);
    QCOMPARE(fixture.state(), QString("stopped"));
    QVERIFY(!fixture.chat.busy());
}

void TestQueue::waitingReplyContainsTheReplyBeforeIt() {
    ChatFixture fixture(R"({"replies": [[{"words": "one"}, {"gate": true}], [{"words": "two"}]]})",
                        m_folder->path());
    fixture.say("a");
    fixture.say("b");
    QTRY_COMPARE(fixture.parts(2)->rowCount(), 1);
    fixture.engine->openGate();
    QTRY_COMPARE(fixture.state(), QString("done"));
    const auto history = fixture.engine->requests().back().messages;
    QCOMPARE(history.size(), std::size_t(3));
    QCOMPARE(std::get<std::string>(history[1].parts[0]), std::string("one"));
}

void TestQueue::stoppedMediumIsResumedInPlace() {
    ChatFixture fixture(kResumed, m_folder->path());
    fixture.say("draw a star");
    QTRY_COMPARE(fixture.parts()->rowCount(), 2);
    QTRY_VERIFY(fixture.part(1, PartListModel::StepText).toString().contains("5 of 12"));
    const QString id = fixture.id();
    fixture.chat.stop();
    QTRY_COMPARE(fixture.part(1, PartListModel::StoppedText).toString(), QString("Stopped at 5/12"));
    QVERIFY(!fixture.part(1, PartListModel::PreviewSource).toString().isEmpty());
    QVERIFY(fixture.chat.canResume(id));
    fixture.chat.resume(id);
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.id(), id); // no other version
    QCOMPARE(fixture.message(0, MessageListModel::BranchCount).toInt(), 1);
    QCOMPARE(fixture.parts()->rowCount(), 3);
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("A star. "));
    QCOMPARE(PartKind(fixture.part(1, PartListModel::Kind).toInt()), PartKind::Media);
    QCOMPARE(fixture.part(2, PartListModel::Text).toString(), QString("Done."));
    const auto requests = fixture.engine->requests();
    QCOMPARE(requests.size(), std::size_t(2));
    QVERIFY(requests[0] == requests[1]); // the same seed and options
}

void TestQueue::stoppedMediumKeepsItsPreviewAfterARestart() {
    {
        ChatFixture fixture(kResumed, m_folder->path());
        fixture.say("draw a star");
        QTRY_VERIFY(fixture.parts()->rowCount() == 2 &&
                    fixture.part(1, PartListModel::StepText).toString().contains("5 of 12"));
        fixture.chat.stop();
        QTRY_VERIFY(!fixture.part(1, PartListModel::Path).toString().isEmpty());
        fixture.store.flush();
    }
    ChatFixture fixture(kResumed, m_folder->path());
    QTRY_COMPARE(fixture.chat.messages()->rowCount(), 2);
    QCOMPARE(fixture.part(1, PartListModel::StoppedText).toString(), QString("Stopped at 5/12"));
    QVERIFY(QFileInfo::exists(fixture.part(1, PartListModel::Path).toString()));
    QVERIFY(fixture.part(1, PartListModel::Source).toString().startsWith("image://media/"));
    QVERIFY(!fixture.chat.canResume(fixture.id())); // its options are not stored
}

QTEST_MAIN(TestQueue)
#include "test_queue.moc"

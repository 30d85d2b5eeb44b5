// SPDX-License-Identifier: Apache-2.0
// Measures a conversation of many messages: conversation_benchmark [MESSAGES] [SHOWN]. SHOWN is how many of
// them the window shows at a time. Prints JSON.
#include "app/bridge/EngineBridge.h"
#include "app/chat/ChatViewModel.h"
#include "app/library/ConversationListModel.h"

#include "tests/support/EventLoopPauses.h"
#include "tests/support/LongConversation.h"
#include "tests/support/ScriptedEngine.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace nextgpt::app;
using nextgpt::test::EventLoopPauses;

namespace {

double memoryMiB() {
    struct rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// The time until `begin` has set its argument, by events.
template<class Begin>
qint64 untilFound(Begin&& begin) {
    QElapsedTimer timer;
    timer.start();
    bool found = false;
    begin(found);
    if (!QTest::qWaitFor([&] { return found; }, 600'000))
        qFatal("nothing was found");
    return timer.elapsed();
}

/// Scrolls up by two rows per frame, which is fast, and counts the rows that are not loaded when
/// they come into sight.
QJsonObject scroll(MessageListModel& messages) {
    constexpr int kRows = 2'000;
    constexpr int kAhead = 10; ///< rows that the view creates before they are seen
    constexpr int kFrameMs = 16;
    const EventLoopPauses pauses;
    int late = 0;
    const int rows = std::min(kRows, messages.count() - kAhead);
    for (int row = 0; row < rows; ++row) {
        messages.index(row + kAhead).data(MessageListModel::Parts);
        late += messages.index(row).data(MessageListModel::IsLoaded).toBool() ? 0 : 1;
        if (row % 2 == 1)
            QTest::qWait(kFrameMs);
    }
    return {{"rows", rows}, {"not_loaded_in_sight", late}, {"longest_pause_ms", pauses.longestMs()}};
}

QJsonObject measure(const QString& profile, int messages, int shown) {
    QElapsedTimer timer;
    ConversationStore store(profile);
    Library library(store, Library::AtStart::OpenNone);
    EngineBridge bridge([] {
        return std::make_unique<nextgpt::ScriptedEngine>(
            nlohmann::json::parse(R"({"replies": [[{"words": "A reply."}]]})"));
    });
    bridge.start();
    PreviewStore previews;
    ReplyController replies(bridge, library, previews);
    ChatViewModel chat(library, replies);
    QJsonObject result{{"messages", messages}, {"shown", shown}};
    if (!QTest::qWaitFor([&] { return !library.summaries().empty(); }))
        qFatal("the conversations were not read");
    {
        const EventLoopPauses pauses;
        timer.start();
        library.open(1);
        if (!QTest::qWaitFor([&] { return chat.messages()->count() == messages; }, 600'000))
            qFatal("the conversation was not opened");
        for (int row = 0; row < shown; ++row)
            chat.messages()->index(row).data(MessageListModel::Parts);
        result["open_ms"] = timer.elapsed();
        QTest::qWait(20);
        result["longest_pause_while_opening_ms"] = pauses.longestMs();
        result["loaded"] = qint64(library.current()->loadedMessages());
    }
    result["search_in_all_ms"] = untilFound([&](bool& found) {
        store.search("number " + QString::number(messages / 2), &library,
                     [&found](const SearchResult& hits) { found = !hits.hits.empty(); });
    });
    result["jump_to_first_ms"] = untilFound([&](bool& found) {
        QObject::connect(chat.search(), &ConversationSearch::hitWanted, &library, [&found] { found = true; });
        chat.showHit(1, 1, "something");
    });
    chat.search()->close();
    chat.search()->open();
    result["find_in_conversation_ms"] = untilFound([&](bool& found) {
        QObject::connect(chat.search(), &ConversationSearch::hitWanted, &library, [&found] { found = true; });
        chat.search()->setQuery("number " + QString::number(messages / 2));
    });
    chat.search()->close();
    result["scroll"] = scroll(*chat.messages());
    const EventLoopPauses pauses;
    timer.start();
    chat.send({.text = "And now?"});
    result["send_ms"] = timer.elapsed();
    if (!QTest::qWaitFor([&] { return !chat.busy(); }, 600'000))
        qFatal("nothing was answered");
    result["answered_ms"] = timer.elapsed();
    result["longest_pause_while_answering_ms"] = pauses.longestMs();
    result["most_memory_mib"] = memoryMiB();
    return result;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int messages = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const int shown = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 20;
    const QTemporaryDir profile;
    nextgpt::test::writeLongConversation(profile.path(), messages);
    std::puts(QJsonDocument(measure(profile.path(), messages, shown)).toJson().constData());
    return 0;
}

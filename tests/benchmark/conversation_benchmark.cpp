// SPDX-License-Identifier: Apache-2.0
// Measures a conversation of many messages: conversation_benchmark [MESSAGES] [SHOWN]. SHOWN is how many of
// them the window shows at a time. Prints JSON.
#include "app/bridge/EngineBridge.h"
#include "app/chat/ChatViewModel.h"
#include "app/library/ConversationListModel.h"
#include "app/profile/Database.h"

#include "tests/support/EventLoopPauses.h"
#include "tests/support/ScriptedEngine.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

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

void write(const QString& profile, int messages) {
    Database database(profile + "/conversations.sqlite");
    database.transaction([&] {
        database.run("INSERT INTO conversation(id,title,changed_ms) VALUES(1,'Long',1)");
        auto message = database.prepare("INSERT INTO message VALUES(?,1,?,?,'done',?,?,0,'auto',NULL)");
        auto part =
            database.prepare("INSERT INTO part VALUES(?,0,'text',?,'text',-1,0,0,0,'',NULL,NULL,NULL)");
        for (qint64 id = 1; id <= messages; ++id) {
            message.reset().bind(id).bind(id - 1).bind(qint64(id % 2 == 0)).bind(id).bind(id).step();
            part.reset()
                .bind(id)
                .bind(
                    QStringLiteral("Message number %1 says **something** about a red ball at night.").arg(id))
                .step();
        }
    });
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
    }
    bool found = false;
    timer.start();
    store.search("number " + QString::number(messages / 2), &library,
                 [&](const std::vector<SearchHit>& hits) { found = !hits.empty(); });
    if (!QTest::qWaitFor([&] { return found; }, 600'000))
        qFatal("nothing was found");
    result["search_in_all_ms"] = timer.elapsed();
    timer.start();
    chat.send({.text = "And now?"});
    result["send_ms"] = timer.elapsed();
    if (!QTest::qWaitFor([&] { return !chat.busy(); }, 600'000))
        qFatal("nothing was answered");
    result["answered_ms"] = timer.elapsed();
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
    write(profile.path(), messages);
    std::puts(QJsonDocument(measure(profile.path(), messages, shown)).toJson().constData());
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/EngineBridge.h"
#include "app/chat/ReplyWriter.h"
#include "app/library/Library.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace nextgpt::app {

/// A reply that is being generated or waits for its turn.
struct QueuedReply {
    QPointer<Conversation> conversation;
    qint64 message = 0;     ///< the reply
    qint64 userMessage = 0; ///< that it replies to
    bool isRunning = false;
};

/// The queue of replies. Sends one request after the other to the engine; a ReplyWriter writes its events
/// into the conversation they belong to, whether or not it is open. A request is made when its turn comes, so
/// that it contains the replies before it.
class ReplyController : public QObject {
    Q_OBJECT

public:
    using OptionsSource = std::function<ReplyOptions()>;

    ReplyController(EngineBridge& bridge, Library& library, PreviewStore& previews,
                    QObject* parent = nullptr);
    ~ReplyController() override;

    /// Called for the generation options of each reply when it is asked for.
    void setOptionsSource(OptionsSource source) { m_options = std::move(source); }

    /// Adds a reply to the user's message and queues its generation.
    void addReply(Conversation& conversation, qint64 userMessage, OutputChoice output);
    void addReply(Conversation& conversation, qint64 userMessage, OutputChoice output,
                  const ReplyOptions& options);
    /// The options of a reply that ran out of memory, but with a smaller medium of this modality; nullopt if
    /// it cannot be smaller.
    std::optional<ReplyOptions> smallerOptions(qint64 message, Modality modality) const;
    /// True if the reply was stopped in this session: the same options and seed continue it.
    bool canResume(qint64 message) const { return m_stopped.contains(message); }
    /// Queues a stopped reply again. What it has already is kept, and its stopped media are completed.
    void resume(Conversation& conversation, qint64 message);

    /// Stops the reply being generated in this conversation; without one, the next that waits in it.
    void stop(const Conversation& conversation);
    /// Stops one reply, being generated or waiting.
    void stopMessage(qint64 message);
    /// Stops every reply, in all conversations.
    void stopAll();
    /// Moves a waiting reply by `places` towards the end of the queue; negative: towards its beginning.
    void move(qint64 message, int places);

    /// The reply being generated, then those that wait, in their order.
    std::vector<QueuedReply> queue() const;

    /// The share of the running reply that is generated, from 0 to 1; nullopt if none runs or it is not known
    /// yet.
    std::optional<double> share() const;

    struct Ended {
        QPointer<Conversation> conversation;
        qint64 message = 0;
        MessageState state = MessageState::Done;
        double seconds = 0; ///< since the request
    };

Q_SIGNALS:
    void queueChanged();
    void progressed();
    void ended(const nextgpt::app::ReplyController::Ended& reply);

private:
    /// What generates a reply again.
    struct Recreation {
        OutputChoice output = OutputChoice::Automatic;
        ReplyOptions options;
    };
    struct Job {
        QueuedReply reply;
        Recreation how;
        ReplyWriter writer;
        RequestId request = 0; ///< 0: waits for its turn, or for the messages before it
        QElapsedTimer clock{}; ///< since the request
    };
    void enqueue(Job job);
    void startNext();
    void prepare(Job& job);
    void submit(Job& job, std::vector<Message> history);
    Job* find(qint64 message);
    ReplyOptions optionsOf(qint64 message) const;
    void cancel(qint64 message);
    void onEvent(qint64 message, const Event& event);
    void write(Job& job, const Event& event);
    void finish(Job& job, MessageState state, const std::optional<Error>& error);
    void keepPreviews(const Job& job);

    EngineBridge& m_bridge;
    Library& m_library;
    PreviewStore& m_previews;
    OptionsSource m_options;
    std::deque<Job> m_jobs;                       ///< only the first one may be running
    std::map<qint64, Recreation> m_stopped;       ///< by reply
    std::map<qint64, ReplyOptions> m_outOfMemory; ///< the options of replies that ran out of it
};

} // namespace nextgpt::app

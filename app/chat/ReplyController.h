// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/EngineBridge.h"
#include "app/bridge/PreviewStore.h"
#include "app/chat/TimeLeftEstimator.h"
#include "app/library/Library.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

namespace nextgpt::app {

/// Sends requests to the engine and writes its events into the conversation they belong to, whether or not it
/// is open.
class ReplyController : public QObject {
    Q_OBJECT

public:
    using OptionsSource = std::function<ReplyOptions()>;

    ReplyController(EngineBridge& bridge, Library& library, PreviewStore& previews,
                    QObject* parent = nullptr);
    ~ReplyController() override;

    /// Called for the generation options of each request.
    void setOptionsSource(OptionsSource source) { m_options = std::move(source); }

    /// Adds a reply to the user's message and requests it from the engine.
    void answer(Conversation& conversation, qint64 userMessage, OutputChoice output);
    void stop(Conversation& conversation);
    void stopMessage(qint64 message);

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
    void progressed();
    void ended(const nextgpt::app::ReplyController::Ended& reply);

private:
    struct Running {
        QPointer<Conversation> conversation;
        qint64 message = 0;
        RequestId request = 0;
        QElapsedTimer clock{};                       ///< since the request
        std::map<int, TimeLeftEstimator> timeLeft{}; ///< by slot
    };
    std::vector<Message> historyFor(const Conversation& conversation, qint64 userMessage) const;
    void onEvent(qint64 message, const Event& event);
    void apply(Running& running, const TextDelta& delta);
    void apply(Running& running, const MediaPromised& promised);
    void apply(Running& running, const Progress& progress);
    void apply(Running& running, const Preview& preview);
    void apply(Running& running, const MediaReady& ready);
    void apply(Running& running, const MediaFailed& failed);
    void apply(Running& running, const TextMeasured& measured);
    void apply(Running& running, const Finished& finished);
    void apply(Running& running, const Cancelled& cancelled);
    void apply(Running& running, const Failed& failed);
    void finish(Running& running, MessageState state, const std::optional<Error>& error);
    void markStopping(Running& running);
    int partOfSlot(const Running& running, int slot) const;

    EngineBridge& m_bridge;
    Library& m_library;
    PreviewStore& m_previews;
    OptionsSource m_options;
    std::map<qint64, Running> m_running; ///< by the answer's message
};

} // namespace nextgpt::app

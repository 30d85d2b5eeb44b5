// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/PreviewStore.h"
#include "app/chat/TimeLeftEstimator.h"
#include "app/library/Conversation.h"

#include <QPointer>

#include <map>
#include <optional>

namespace nextgpt::app {

/// Writes the events of one reply into its message. All functions need the conversation to exist.
class ReplyWriter {
public:
    ReplyWriter(QPointer<Conversation> conversation, qint64 message, PreviewStore& previews);

    const ConversationMessage& message() const;
    /// The oldest turns, which the model is not given. They are added to those that it drops itself.
    void setTurnsLeftOut(int turns) { m_turnsLeftOut = turns; }

    /// Any event but an end, which finish() writes.
    void write(const Event& event);
    /// Media that are not ready become stopped, or failed with the error.
    void finish(MessageState state, const std::optional<Error>& error);
    /// Shows that the media being generated are about to be stopped.
    void markStopping();

private:
    void apply(const TextDelta& delta);
    void apply(const MediaPromised& promised);
    void apply(const Progress& progress);
    void apply(const Preview& preview);
    void apply(const MediaReady& ready);
    void apply(const MediaFailed& failed);
    void apply(const TextMeasured& measured);
    // finish() writes how a reply ends.
    void apply(const Finished&) {}
    void apply(const Cancelled&) {}
    void apply(const Failed&) {}
    int partOfSlot(int slot) const;

    QPointer<Conversation> m_conversation;
    qint64 m_message;
    PreviewStore* m_previews;
    std::map<int, TimeLeftEstimator> m_timeLeft; ///< by slot
    int m_turnsLeftOut = 0;
    std::size_t m_nextPart = 0; ///< that the next event writes
    QString m_written;          ///< text of that part so far
};

} // namespace nextgpt::app

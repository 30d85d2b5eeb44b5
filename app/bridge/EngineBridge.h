// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace nextgpt::app {

class EventMailbox;

/// Connects the GUI thread with the engine's thread: calls become requests, and the engine's events become
/// signals on the GUI thread, at most once per frame. Events of requests that have ended or were dropped are
/// discarded.
class EngineBridge : public QObject {
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<Engine>()>;

    explicit EngineBridge(Factory factory, QObject* parent = nullptr);
    ~EngineBridge() override;

    /// Creates the engine, which loads its bundle in the background. Called again, it replaces the engine;
    /// running requests end as cancelled.
    void start();

    RequestId ask(ReplyRequest reply);
    /// Requests cancellation; the end still arrives as an event.
    void cancel(RequestId id);
    /// Requests cancellation and discards all further events.
    void drop(RequestId id);

    const Catalogue& catalogue() const { return m_catalogue; }

Q_SIGNALS:
    void catalogueChanged();
    void eventArrived(nextgpt::RequestId id, const nextgpt::Event& event);

private:
    void deliver();
    void endAll();

    Factory m_factory;
    std::shared_ptr<EventMailbox> m_mailbox;
    std::unique_ptr<Engine> m_engine;
    Catalogue m_catalogue;
    std::set<RequestId> m_live;
    RequestId m_lastId = 0;
    QTimer m_frame;
};

} // namespace nextgpt::app

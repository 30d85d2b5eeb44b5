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

/// The only class that knows both threads: calls become requests, and the engine's events become calls on the
/// GUI thread, at most once a frame. What belongs to a request that has ended or was dropped is thrown away.
class EngineBridge : public QObject {
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<Engine>()>;

    explicit EngineBridge(Factory factory, QObject* parent = nullptr);
    ~EngineBridge() override;

    /// Makes the engine; loading begins behind the window. Called again it starts over, as after a repaired
    /// bundle; running requests end as cancelled.
    void start();

    RequestId ask(ReplyRequest reply);
    /// Asks to stop; the end still comes as an event.
    void cancel(RequestId id);
    /// Stops and forgets: nothing more is heard of it.
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

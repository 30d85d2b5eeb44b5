// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace nextgpt::app {

class CollectionRequest;
class EventMailbox;

/// Connects the GUI thread with the engine's thread: calls become requests, and events reach each request's
/// receiver on the GUI thread, at most once per frame.
class EngineBridge : public QObject {
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<Engine>()>;

    explicit EngineBridge(Factory factory, QObject* parent = nullptr);
    /// Ends the engine, which may take one step of its work. One that hangs is left behind after a few
    /// seconds.
    ~EngineBridge() override;

    /// How long start() and the destructor wait for an engine that they end.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// True if an engine was left behind in this process, which then must end by _exit() or exec().
    static bool hasLeftEngine();

    /// Creates the engine, which loads in the background. Another call restarts it, for example after the
    /// bundle was repaired; running requests end as cancelled.
    void start();

    /// Queues a request. The receiver gets its events on the GUI thread, after this call has returned, the
    /// final event last.
    RequestId submit(Request request, EventSink receiver);
    /// Requests cancellation; the final event is still delivered.
    void cancel(RequestId id);
    /// Stops a request and drops its receiver: no further event is delivered.
    void drop(RequestId id);

    const Catalogue& catalogue() const { return m_catalogue; }
    /// True while the engine loads or has a request.
    bool isWorking() const;

Q_SIGNALS:
    void catalogueChanged();
    /// The engine has announced something.
    void heartbeat();
    /// A reply or a medium failed because the compute device does not work.
    void deviceFailed();

private:
    struct Submitted {
        RequestId engineId = 0;
        std::shared_ptr<EventMailbox> mailbox;
        EventSink receiver;
    };

    void scheduleDelivery();
    void deliver();
    void deliverTo(RequestId id);
    void endAll();
    void endEngine();

    Factory m_factory;
    std::shared_ptr<CollectionRequest> m_collection;
    std::unique_ptr<Engine> m_engine;
    Catalogue m_catalogue;
    std::map<RequestId, Submitted> m_submitted; ///< by ids that stay unique across engines
    RequestId m_lastId = 0;
    std::chrono::milliseconds m_patience{10'000};
    QTimer m_frame;
};

} // namespace nextgpt::app

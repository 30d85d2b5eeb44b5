// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EngineBridge.h"

#include "app/bridge/EventMailbox.h"

#include "engine/core/GuardedThread.h"
#include "engine/core/Log.h"

#include <atomic>
#include <future>
#include <utility>
#include <vector>

namespace nextgpt::app {

namespace {

constexpr int kFrameMs = 16;

std::atomic<bool> leftEngine = false;

bool isFailureOfTheDevice(const Event& event) {
    const Error* error = nullptr;
    if (const auto* failed = std::get_if<Failed>(&event))
        error = &failed->error;
    else if (const auto* medium = std::get_if<MediaFailed>(&event))
        error = &medium->error;
    return error != nullptr && error->code == ErrorCode::DeviceUnavailable;
}

} // namespace

EngineBridge::EngineBridge(Factory factory, QObject* parent)
    : QObject(parent)
    , m_factory(std::move(factory)) {
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &EngineBridge::deliver);
}

EngineBridge::~EngineBridge() {
    endEngine();
}

bool EngineBridge::hasLeftEngine() {
    return leftEngine;
}

bool EngineBridge::isWorking() const {
    return m_engine && (!m_submitted.empty() || m_catalogue.state == Catalogue::State::Loading);
}

/// On another thread, because the destructor of an engine that hangs never returns.
void EngineBridge::endEngine() {
    if (m_collection)
        m_collection->close();
    if (!m_engine)
        return;
    const auto ended = std::make_shared<std::promise<void>>();
    const std::future<void> end = ended->get_future();
    std::shared_ptr<Engine> engine = std::move(m_engine);
    std::jthread thread = guardedThread("the end of the engine",
                                        [ended, engine = std::move(engine)](const std::stop_token&) mutable {
                                            engine.reset();
                                            ended->set_value();
                                        });
    if (end.wait_for(m_patience) == std::future_status::ready)
        return;
    log("engine")->error("the engine does not respond and is left behind");
    leftEngine = true;
    thread.detach();
}

void EngineBridge::start() {
    endEngine();
    endAll();
    // close() takes the lock under which this is called, so nothing is posted to a destroyed bridge.
    m_collection = std::make_shared<CollectionRequest>(
        [this] { QMetaObject::invokeMethod(this, &EngineBridge::scheduleDelivery, Qt::QueuedConnection); });
    m_engine = m_factory();
    m_engine->setCatalogueSink([collection = m_collection](const Catalogue&) { collection->ask(); });
    m_catalogue = m_engine->catalogue();
    Q_EMIT catalogueChanged();
}

RequestId EngineBridge::submit(Request request, EventSink receiver) {
    if (!m_engine)
        start(); // the window was opened without the model
    const RequestId id = ++m_lastId;
    auto mailbox = std::make_shared<EventMailbox>(m_collection);
    const RequestId engineId =
        m_engine->submit(std::move(request), [mailbox](const Event& event) { mailbox->put(event); });
    m_submitted[id] = {.engineId = engineId, .mailbox = std::move(mailbox), .receiver = std::move(receiver)};
    return id;
}

void EngineBridge::cancel(RequestId id) {
    if (const auto found = m_submitted.find(id); found != m_submitted.end())
        m_engine->cancel(found->second.engineId);
}

void EngineBridge::drop(RequestId id) {
    cancel(id);
    m_submitted.erase(id);
}

void EngineBridge::scheduleDelivery() {
    if (!m_frame.isActive())
        m_frame.start();
}

void EngineBridge::deliver() {
    m_collection->answered();
    Q_EMIT heartbeat();
    if (Catalogue catalogue = m_engine->catalogue(); catalogue != m_catalogue) {
        m_catalogue = std::move(catalogue);
        Q_EMIT catalogueChanged();
    }
    // A receiver may submit, cancel, drop or start the engine again.
    std::vector<RequestId> ids;
    for (const auto& [id, submitted] : m_submitted)
        ids.push_back(id);
    for (const RequestId id : ids)
        deliverTo(id);
}

void EngineBridge::deliverTo(RequestId id) {
    const auto found = m_submitted.find(id);
    if (found == m_submitted.end())
        return;
    const EventSink receiver = found->second.receiver;
    for (const Event& event : found->second.mailbox->take()) {
        if (isEnd(event))
            m_submitted.erase(id);
        else if (!m_submitted.contains(id))
            return; // the receiver has dropped the request
        if (isFailureOfTheDevice(event))
            Q_EMIT deviceFailed();
        receiver(event);
    }
}

void EngineBridge::endAll() {
    for (const auto& [id, submitted] : std::exchange(m_submitted, {}))
        submitted.receiver(Event{Cancelled{}});
}

} // namespace nextgpt::app

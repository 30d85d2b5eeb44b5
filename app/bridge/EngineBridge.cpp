// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EngineBridge.h"

#include "app/bridge/EventMailbox.h"

#include <utility>
#include <vector>

namespace nextgpt::app {

namespace {

constexpr int kFrameMs = 16;

}

EngineBridge::EngineBridge(Factory factory, QObject* parent)
    : QObject(parent)
    , m_factory(std::move(factory)) {
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &EngineBridge::deliver);
}

EngineBridge::~EngineBridge() {
    if (m_collection)
        m_collection->close();
}

void EngineBridge::start() {
    if (m_collection)
        m_collection->close();
    m_engine.reset();
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
        receiver(event);
    }
}

void EngineBridge::endAll() {
    for (const auto& [id, submitted] : std::exchange(m_submitted, {}))
        submitted.receiver(Event{Cancelled{}});
}

} // namespace nextgpt::app

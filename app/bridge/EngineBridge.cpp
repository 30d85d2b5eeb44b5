// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EngineBridge.h"

#include "app/bridge/EventMailbox.h"

#include <utility>

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
    if (m_mailbox)
        m_mailbox->close();
}

void EngineBridge::start() {
    if (m_mailbox)
        m_mailbox->close();
    m_engine.reset();
    endAll();
    m_mailbox = std::make_shared<EventMailbox>([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_frame.isActive())
                    m_frame.start();
            },
            Qt::QueuedConnection);
    });
    m_engine = m_factory();
    m_engine->setEventSink([box = m_mailbox](RequestId id, const Event& event) { box->put(id, event); });
    m_engine->setCatalogueSink([box = m_mailbox](const Catalogue& catalogue) { box->put(catalogue); });
    m_catalogue = m_engine->catalogue();
    Q_EMIT catalogueChanged();
}

RequestId EngineBridge::ask(ReplyRequest reply) {
    const RequestId id = ++m_lastId;
    m_live.insert(id);
    m_engine->submit({id, std::move(reply)});
    return id;
}

void EngineBridge::cancel(RequestId id) {
    if (m_live.count(id) != 0)
        m_engine->cancel(id);
}

void EngineBridge::drop(RequestId id) {
    cancel(id);
    m_live.erase(id);
}

void EngineBridge::deliver() {
    EventMailbox::Content content = m_mailbox->take();
    if (content.catalogue && *content.catalogue != m_catalogue) {
        m_catalogue = *content.catalogue;
        Q_EMIT catalogueChanged();
    }
    for (const EventMailbox::QueuedEvent& queued : content.events) {
        if (m_live.count(queued.id) == 0)
            continue;
        if (isEnd(queued.event))
            m_live.erase(queued.id);
        Q_EMIT eventArrived(queued.id, queued.event);
    }
}

void EngineBridge::endAll() {
    for (const RequestId id : std::exchange(m_live, {}))
        Q_EMIT eventArrived(id, Event{Cancelled{}});
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EngineWatch.h"

namespace nextgpt::app {

namespace {

constexpr int kTickMs = 1000;
constexpr int kLimitSeconds = 30;

} // namespace

EngineWatch::EngineWatch(EngineBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_limit(kLimitSeconds) {
    connect(&m_timer, &QTimer::timeout, this, &EngineWatch::tick);
    connect(&bridge, &EngineBridge::heartbeat, this, &EngineWatch::reset);
    m_timer.start(kTickMs);
}

void EngineWatch::tick() {
    if (!m_bridge.isWorking())
        return reset();
    ++m_silent;
    if (isStalled())
        Q_EMIT changed();
}

void EngineWatch::waitLonger() {
    const bool stalled = isStalled();
    m_waited += m_silent;
    m_silent = 0;
    if (stalled)
        Q_EMIT changed();
}

void EngineWatch::reset() {
    const bool stalled = isStalled();
    m_waited = 0;
    m_silent = 0;
    if (stalled)
        Q_EMIT changed();
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/EngineBridge.h"

namespace nextgpt::app {

/// Notices that the engine has stopped responding. While it works, it announces every step: a file checked, a
/// tensor loaded, a token, a denoising step, a medium written. None of them for half a minute means a very
/// long step or an engine that hangs, which only the user can tell apart.
class EngineWatch : public QObject {
    Q_OBJECT

public:
    explicit EngineWatch(EngineBridge& bridge, QObject* parent = nullptr);

    /// After how many seconds of silence the engine counts as stalled.
    void setLimit(int seconds) { m_limit = seconds; }
    bool isStalled() const { return m_silent >= m_limit; }
    /// The whole silence so far.
    int silentSeconds() const { return m_waited + m_silent; }
    /// Waits as long again.
    void waitLonger();

Q_SIGNALS:
    /// Each second while it is stalled, and when it is not any more.
    void changed();

private:
    void tick();
    void reset();

    EngineBridge& m_bridge;
    QTimer m_timer; ///< counts its ticks: the clock goes on while the window's thread is busy
    int m_limit;
    int m_silent = 0;
    int m_waited = 0; ///< before waitLonger()
};

} // namespace nextgpt::app

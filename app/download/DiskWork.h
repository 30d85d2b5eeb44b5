// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/Fault.h"

#include <QObject>

#include <deque>
#include <functional>

namespace nextgpt::app {

/// Work on files, off the thread of its owner, one after the other.
class DiskWork : public QObject {
    Q_OBJECT

public:
    using Work = std::function<void()>;
    /// Gets the fault that the work threw as a FaultError; any other exception counts as NotWritable.
    using Done = std::function<void(const Fault&)>;

    /// `done` is called on the owner's thread, unless this object is destroyed first or clear() was called
    /// since.
    void run(Work work, Done done);
    /// No caller waits any more: work that has begun is completed, the rest is dropped, and no `done` is
    /// called.
    void clear();
    bool isIdle() const { return !m_isRunning && m_jobs.empty(); }

private:
    struct Job {
        Work work;
        Done done;
    };
    void next();

    std::deque<Job> m_jobs;
    bool m_isRunning = false;
    int m_round = 0; ///< counts clear()
};

} // namespace nextgpt::app

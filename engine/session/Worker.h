// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/session/Engine.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace nextgpt {

/// One thread, one queue, one piece of work at a time, exactly one end for each. Independent of the kind of
/// work.
class Worker {
public:
    using Task = std::function<void(const Job&)>;

    Worker();

    /// Stops the running work and cancels the queued; every end has been delivered when this returns.
    ~Worker();

    /// Queues a piece of work. The sink receives its events on the worker's thread, the end last, possibly
    /// before this returns. Ids count from 1.
    RequestId submit(Task task, EventSink sink);

    /// Stops the piece of work with that id, queued or running; other ids are ignored.
    void cancel(RequestId id);

private:
    struct Work {
        RequestId id = 0;
        Task task;
        EventSink sink;
        std::stop_source stop;
    };

    void run(const std::stop_token& closing);
    Event runOne(const Work& work);
    void endCancelled();

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Work>> m_queue;
    std::shared_ptr<Work> m_running;
    RequestId m_lastId = 0;
    std::jthread m_thread; ///< last: it uses everything above
};

} // namespace nextgpt

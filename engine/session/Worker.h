// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Job.h"
#include "engine/session/Engine.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace nextgpt {

/// Runs queued work on one thread, one item at a time, and delivers exactly one final event for each.
/// Independent of the type of work.
class Worker {
public:
    using Task = std::function<void(const Job&)>;

    Worker();

    /// Stops running work and cancels queued work; every final event has been delivered when this returns.
    ~Worker();

    /// Queues a task. The sink receives its events on the worker's thread, the final event last, possibly
    /// before this returns. Ids count from 1.
    RequestId submit(Task task, EventSink sink);

    /// Stops the work with this id, queued or running; other ids are ignored.
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

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/core/Request.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace nextgpt {

/// One thread, one queue, one piece of work at a time, exactly one end for each. Knows nothing of what it
/// runs.
class Worker {
public:
    using Task = std::function<void(const Job&)>;

    Worker();

    /// Stops what runs and cancels what waits; every end has been delivered afterwards.
    ~Worker();

    /// Queues a piece of work. The sink hears its events on the worker's thread, the end last.
    void submit(RequestId id, Task task, Job::Sink sink);

    /// Stops the piece of work of that id, waiting or running; an unknown id is ignored.
    void cancel(RequestId id);

private:
    struct Work {
        RequestId id = 0;
        Task task;
        Job::Sink sink;
        std::stop_source stop;
    };

    void run(const std::stop_token& closing);
    Event runOne(const Work& work);
    void endCancelled();

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Work>> m_queue;
    std::shared_ptr<Work> m_running;
    std::jthread m_thread; ///< last: it uses everything above
};

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#include "engine/session/Worker.h"

#include "engine/core/GuardedThread.h"
#include "engine/core/Log.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/request/Interruption.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace nextgpt {

Worker::Worker()
    : m_thread(guardedThread("worker", [this](const std::stop_token& closing) { run(closing); })) {}

Worker::~Worker() {
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& work : m_queue)
            work->stop.request_stop();
        if (m_running)
            m_running->stop.request_stop();
        m_thread.request_stop();
    }
    m_thread.join();
}

RequestId Worker::submit(Task task, EventSink sink) {
    const std::scoped_lock lock(m_mutex);
    const RequestId id = ++m_lastId;
    m_queue.push_back(
        std::make_shared<Work>(Work{.id = id, .task = std::move(task), .sink = std::move(sink), .stop = {}}));
    m_changed.notify_all();
    return id;
}

void Worker::cancel(RequestId id) {
    const std::scoped_lock lock(m_mutex);
    for (const auto& work : m_queue)
        if (work->id == id)
            work->stop.request_stop();
    if (m_running && m_running->id == id)
        m_running->stop.request_stop();
}

void Worker::run(const std::stop_token& closing) {
    for (;;) {
        std::unique_lock lock(m_mutex);
        // A closing worker still empties its queue: all queued work ends with Cancelled.
        if (!m_changed.wait(lock, closing, [&] { return !m_queue.empty(); }))
            return;
        m_running = std::move(m_queue.front());
        m_queue.pop_front();
        const std::shared_ptr<Work> work = m_running;
        lock.unlock();
        guarded("the end of a request", [&] { work->sink(runOne(*work)); });
        lock.lock();
        m_running.reset();
    }
}

/// Ends cancelled work in the queue without waiting for the running work to finish.
void Worker::endCancelled() {
    std::deque<std::shared_ptr<Work>> cancelled;
    {
        const std::scoped_lock lock(m_mutex);
        const auto first = std::stable_partition(
            m_queue.begin(), m_queue.end(), [](const auto& work) { return !work->stop.stop_requested(); });
        std::move(first, m_queue.end(), std::back_inserter(cancelled));
        m_queue.erase(first, m_queue.end());
    }
    for (const auto& work : cancelled)
        work->sink(Cancelled{});
}

/// Turns Stopped and errors into the final event.
Event Worker::runOne(const Work& work) {
    if (work.stop.stop_requested())
        return Cancelled{};
    const auto start = std::chrono::steady_clock::now();
    const InterruptionScope interruption(work.stop.get_token());
    try {
        const auto sink = [&](const Event& event) {
            work.sink(event);
            endCancelled();
        };
        work.task(Job(sink, work.stop.get_token()));
        return Finished{};
    } catch (const Stopped&) {
        return Cancelled{};
    } catch (...) {
        const Error error = errorFrom(std::current_exception());
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        // The event reports it to the user; a program that shows the log would report it twice.
        log("worker")->info("work {} failed after {:.2f} s: {} ({})", work.id, seconds, name(error.code),
                            error.detail);
        return Failed{error};
    }
}

} // namespace nextgpt

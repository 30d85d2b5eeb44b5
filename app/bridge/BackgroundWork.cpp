// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/BackgroundWork.h"

#include "engine/core/GuardedThread.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <mutex>
#include <new>
#include <utility>

namespace nextgpt::app {

Error currentError() {
    try {
        throw;
    } catch (const EngineError& error) {
        return error.toError();
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, "out of memory"};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, error.what()};
    } catch (...) {
        return {ErrorCode::Internal, "unknown exception"};
    }
}

/// The lock orders the call after everything the posting thread did, independently of Qt's event queue.
struct PostedCall::Shared {
    std::mutex mutex;
    Target* target = nullptr; ///< null once the receiver is destroyed or the call is posted
    std::function<void()> call;
};

/// A child of the receiver. Its destructor takes the lock that a posting thread holds, so that nothing is
/// ever posted to a destroyed object; ~QObject then drops calls that are posted but not yet delivered.
class PostedCall::Target : public QObject {
public:
    Target(QObject* receiver, std::shared_ptr<Shared> shared)
        : QObject(receiver)
        , m_shared(std::move(shared)) {}
    ~Target() override { take(); }

    void deliver() {
        const std::function<void()> call = take();
        deleteLater(); // before the call, which may delete the receiver
        call();
    }

private:
    std::function<void()> take() {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->target = nullptr;
        return std::exchange(m_shared->call, nullptr);
    }

    std::shared_ptr<Shared> m_shared;
};

PostedCall::PostedCall(QObject* receiver)
    : m_shared(std::make_shared<Shared>()) {
    m_shared->target = new Target(receiver, m_shared); // owned by the receiver
}

void PostedCall::operator()(std::function<void()> call) const {
    const std::scoped_lock lock(m_shared->mutex);
    Target* target = std::exchange(m_shared->target, nullptr);
    if (target == nullptr)
        return;
    m_shared->call = std::move(call);
    QMetaObject::invokeMethod(target, &Target::deliver, Qt::QueuedConnection);
}

namespace {

/// Tasks of the pool, handed over under a lock of ours: thread sanitizers do not see Qt's.
class PoolTasks {
public:
    void put(std::function<void()> task) {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    std::function<void()> take() {
        const std::scoped_lock lock(m_mutex);
        std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
};

PoolTasks& poolTasks() {
    static PoolTasks tasks;
    return tasks;
}

} // namespace

void startInPool(std::function<void()> task) {
    poolTasks().put(std::move(task));
    QThreadPool::globalInstance()->start([] { guarded("background work", [] { poolTasks().take()(); }); });
}

} // namespace nextgpt::app

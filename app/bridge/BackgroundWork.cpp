// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/BackgroundWork.h"

#include <QObject>

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

struct PostedCall::Shared {
    std::mutex mutex;
    Target* target = nullptr; ///< null once the receiver is destroyed or the call is posted
};

/// A child of the receiver. Its destructor takes the lock that a posting thread holds, so that nothing is
/// ever posted to a destroyed object; ~QObject then drops calls that are posted but not yet delivered.
class PostedCall::Target : public QObject {
public:
    Target(QObject* receiver, std::shared_ptr<Shared> shared)
        : QObject(receiver)
        , m_shared(std::move(shared)) {}
    ~Target() override {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->target = nullptr;
    }

private:
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
    QMetaObject::invokeMethod(
        target,
        [target, shared = m_shared, call = std::move(call)] {
            // Orders the call after everything the posting thread did, independently of Qt's event queue.
            { const std::scoped_lock posted(shared->mutex); }
            target->deleteLater(); // before the call, which may delete the receiver
            call();
        },
        Qt::QueuedConnection);
}

} // namespace nextgpt::app

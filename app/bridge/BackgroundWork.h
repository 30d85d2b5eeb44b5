// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/request/Interruption.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace nextgpt::app {

/// The result of work that may fail: a value or an error.
template<class Value>
struct Outcome {
    std::optional<Value> value;
    Error error; ///< meaningful only without a value

    explicit operator bool() const { return value.has_value(); }
};

/// The outcome of work that returns nothing.
template<>
struct Outcome<void> {
    std::optional<Error> error;

    explicit operator bool() const { return !error.has_value(); }
};

/// The exception being handled, as an error: an EngineError's own, OutOfMemory for std::bad_alloc, Internal
/// for any other. Call only inside a catch block.
Error currentError();

/// Calls `work`. No exception of any type leaves this function.
template<class Work>
Outcome<std::invoke_result_t<Work&>> attempt(Work&& work) {
    using Value = std::invoke_result_t<Work&>;
    try {
        if constexpr (std::is_void_v<Value>) {
            work();
            return {};
        } else {
            return {work(), {}};
        }
    } catch (...) {
        if constexpr (std::is_void_v<Value>)
            return {currentError()};
        else
            return {std::nullopt, currentError()};
    }
}

/// Posts one call to the thread of a QObject. Copies may be used on any thread; the call is dropped if the
/// object has been destroyed by then, even if that happens concurrently on its own thread.
class PostedCall {
public:
    /// Must run on the thread of `receiver`.
    explicit PostedCall(QObject* receiver);
    /// Queues `call` for the receiver's event loop. Only the first call has an effect.
    void operator()(std::function<void()> call) const;

private:
    class Target;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

/// A function that any thread may call once with a result; `done` then gets it on the thread of `receiver`.
template<class Result>
std::function<void(Result)> deliverTo(QObject* receiver, std::function<void(Result)> done) {
    return [post = PostedCall(receiver), done = std::move(done)](Result result) {
        auto kept = std::make_shared<Result>(std::move(result)); // std::function must be copyable
        post([kept, done] { done(std::move(*kept)); });
    };
}

/// Runs `task` on the global thread pool. Everything the caller did before happens before the task. An
/// exception that leaves it is logged.
void startInPool(std::function<void()> task);

/// Passes an outcome on; if the memory for that is missing, the error that says so.
template<class Result>
void deliverOutcome(const std::function<void(Result)>& deliver, const std::function<Result()>& work) {
    try {
        deliver(work());
    } catch (...) {
        Result failed;
        failed.error = currentError();
        deliver(std::move(failed));
    }
}

/// Runs `work` on the global thread pool and passes its outcome to `done` on the thread of `receiver`, unless
/// the receiver is destroyed first: the work is interrupted then (request/Interruption.h). Must be called on
/// that thread.
template<class Work>
void runInBackground(QObject* receiver, Work work,
                     std::function<void(Outcome<std::invoke_result_t<Work&>>)> done) {
    using Result = Outcome<std::invoke_result_t<Work&>>;
    const std::stop_source stop;
    QObject::connect(receiver, &QObject::destroyed, [stop]() mutable { stop.request_stop(); });
    startInPool([work = std::make_shared<Work>(std::move(work)), token = stop.get_token(),
                 deliver = deliverTo<Result>(receiver, std::move(done))] {
        const InterruptionScope scope(token);
        deliverOutcome<Result>(deliver, [&work] { return attempt(*work); });
    });
}

} // namespace nextgpt::app

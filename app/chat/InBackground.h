// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace nextgpt::app {

/// Runs `work` on the pool and hands its result to `done` on the receiver's thread.
template<class Result>
void inBackground(QObject* receiver, std::function<Result()> work, std::function<void(Result)> done) {
    QPointer<QObject> guard(receiver);
    QThreadPool::globalInstance()->start([guard, work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<Result>(work());
        if (guard)
            QMetaObject::invokeMethod(
                guard, [result, done] { done(std::move(*result)); }, Qt::QueuedConnection);
    });
}

} // namespace nextgpt::app

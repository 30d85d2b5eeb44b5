// SPDX-License-Identifier: Apache-2.0
#include "app/download/DiskWork.h"

#include "app/bridge/BackgroundWork.h"
#include "app/download/PartialFile.h"

#include <utility>

namespace nextgpt::app {

void DiskWork::run(Work work, Done done) {
    m_jobs.push_back({std::move(work), std::move(done)});
    if (!m_isRunning)
        next();
}

void DiskWork::clear() {
    m_jobs.clear();
    ++m_round;
}

void DiskWork::next() {
    if (m_jobs.empty())
        return;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_isRunning = true;
    auto* receiver = new QObject(this); // one of its own: a connection that ends with the job
    // The files that the work holds are closed before its end is known.
    auto guarded = [work = std::move(job.work)]() mutable {
        const Work own = std::exchange(work, nullptr);
        try {
            own();
        } catch (const FaultError& error) {
            return error.fault();
        }
        return Fault{};
    };
    runInBackground(receiver, std::move(guarded),
                    std::function<void(Outcome<Fault>)>([this, receiver, done = std::move(job.done),
                                                         round = m_round](const Outcome<Fault>& outcome) {
                        receiver->deleteLater();
                        m_isRunning = false;
                        if (round == m_round)
                            done(outcome ? *outcome.value : Fault{.kind = FaultKind::NotWritable});
                        if (!m_isRunning)
                            next();
                    }));
}

} // namespace nextgpt::app

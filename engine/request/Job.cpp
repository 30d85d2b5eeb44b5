// SPDX-License-Identifier: Apache-2.0
#include "engine/request/Job.h"

#include <utility>

namespace nextgpt {

Job::Job(EventSink sink, std::stop_token stopToken)
    : m_sink(std::move(sink))
    , m_stopToken(std::move(stopToken)) {}

void Job::emit(const Event& event) const {
    if (m_sink)
        m_sink(event);
    if (m_stopToken.stop_requested())
        throw Stopped{};
}

Job Job::unattended() {
    return Job({}, {});
}

} // namespace nextgpt

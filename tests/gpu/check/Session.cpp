// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Session.h"

#include "engine/core/Error.h"

#include <thread>

namespace nextgpt::gpu {

Session::Session(const EngineOptions& options)
    : m_engine(options) {}

Catalogue Session::waitUntilLoaded() {
    using namespace std::chrono_literals;
    for (;; std::this_thread::sleep_for(2ms)) {
        const Catalogue catalogue = m_engine.catalogue();
        if (catalogue.state == Catalogue::State::Unusable)
            throw EngineError(catalogue.error.code, catalogue.error.detail);
        if (catalogue.state == Catalogue::State::Ready)
            return catalogue;
    }
}

Event Session::run(const ReplyRequest& request, const Listener& listener) {
    std::optional<Event> end; // guarded by m_mutex
    {
        const std::scoped_lock lock(m_mutex);
        m_current = m_engine.submit(request, [&](const Event& event) {
            listener(event); // outside the lock: it may cancel
            if (!isEnd(event))
                return;
            const std::scoped_lock endLock(m_mutex);
            end = event;
            m_changed.notify_all();
        });
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return end.has_value(); });
    return *end;
}

void Session::cancel() {
    RequestId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        id = m_current;
    }
    m_engine.cancel(id);
}

Answer answerTo(Session& session, const ReplyRequest& request) {
    Answer answer;
    const Event end = session.run(request, [&](const Event& event) {
        if (const auto* text = std::get_if<TextDelta>(&event))
            answer.text += text->text;
        else if (const auto* ready = std::get_if<MediaReady>(&event))
            answer.media.push_back(ready->file);
        else if (const auto* failed = std::get_if<MediaFailed>(&event))
            answer.error = failed->error;
        else if (const auto* measured = std::get_if<TextMeasured>(&event)) {
            answer.tokensPerSecond = measured->tokensPerSecond;
            answer.firstTokenSeconds = measured->firstTokenSeconds;
        }
    });
    if (const auto* failed = std::get_if<Failed>(&end))
        answer.error = failed->error;
    return answer;
}

} // namespace nextgpt::gpu

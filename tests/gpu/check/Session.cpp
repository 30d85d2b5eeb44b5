// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Session.h"

#include "engine/core/Error.h"

#include <thread>

namespace nextgpt::gpu {

Session::Session(const EngineOptions& options)
    : m_engine(options) {
    m_engine.setEventSink([this](RequestId id, const Event& event) { receive(id, event); });
}

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
    std::unique_lock lock(m_mutex);
    const RequestId id = ++m_current;
    m_listener = &listener;
    m_end.reset();
    lock.unlock();
    m_engine.submit(Request{id, request});
    lock.lock();
    m_changed.wait(lock, [this] { return m_end.has_value(); });
    m_listener = nullptr;
    return *m_end;
}

void Session::cancel() {
    RequestId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        id = m_current;
    }
    m_engine.cancel(id);
}

void Session::receive(RequestId id, const Event& event) {
    const Listener* listener = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        if (id != m_current)
            return;
        listener = m_listener;
    }
    if (listener != nullptr)
        (*listener)(event); // outside the lock: it may cancel
    if (!isEnd(event))
        return;
    const std::scoped_lock lock(m_mutex);
    m_end = event;
    m_changed.notify_all();
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

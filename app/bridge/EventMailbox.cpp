// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EventMailbox.h"

#include <utility>

namespace nextgpt::app {

EventMailbox::EventMailbox(std::function<void()> wake)
    : m_wake(std::move(wake)) {}

void EventMailbox::put(RequestId id, const Event& event) {
    const std::scoped_lock lock(m_mutex);
    if (!mergeIntoLast(id, event))
        m_content.events.push_back({id, event});
    wakeIfAsleep();
}

void EventMailbox::put(const Catalogue& catalogue) {
    const std::scoped_lock lock(m_mutex);
    m_content.catalogue = catalogue;
    wakeIfAsleep();
}

EventMailbox::Content EventMailbox::take() {
    const std::scoped_lock lock(m_mutex);
    m_awake = false;
    return std::exchange(m_content, {});
}

void EventMailbox::close() {
    const std::scoped_lock lock(m_mutex);
    m_wake = nullptr;
    m_content = {};
}

void EventMailbox::wakeIfAsleep() {
    if (m_wake && !m_awake) {
        m_awake = true;
        m_wake();
    }
}

bool EventMailbox::mergeIntoLast(RequestId id, const Event& event) {
    // Progress and previews alternate during denoising, so the last two events are considered.
    auto& events = m_content.events;
    for (std::size_t back = 1; back <= 2 && back <= events.size(); ++back) {
        QueuedEvent& last = events[events.size() - back];
        if (last.id != id)
            return false;
        if (const auto* text = std::get_if<TextDelta>(&event)) {
            auto* earlier = std::get_if<TextDelta>(&last.event);
            if (earlier == nullptr)
                return false; // text keeps its place after other events
            earlier->text += text->text;
            return true;
        }
        const auto* progress = std::get_if<Progress>(&event);
        auto* oldProgress = std::get_if<Progress>(&last.event);
        if (progress != nullptr && oldProgress != nullptr && progress->slot == oldProgress->slot) {
            *oldProgress = *progress;
            return true;
        }
        const auto* preview = std::get_if<Preview>(&event);
        auto* oldPreview = std::get_if<Preview>(&last.event);
        if (preview != nullptr && oldPreview != nullptr && preview->slot == oldPreview->slot) {
            *oldPreview = *preview;
            return true;
        }
        if (oldProgress == nullptr && oldPreview == nullptr)
            return false;
    }
    return false;
}

} // namespace nextgpt::app

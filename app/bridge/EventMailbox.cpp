// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/EventMailbox.h"

#include <utility>

namespace nextgpt::app {

CollectionRequest::CollectionRequest(std::function<void()> schedule)
    : m_schedule(std::move(schedule)) {}

void CollectionRequest::ask() {
    const std::scoped_lock lock(m_mutex);
    if (m_schedule && !m_asked) {
        m_asked = true;
        m_schedule();
    }
}

void CollectionRequest::answered() {
    const std::scoped_lock lock(m_mutex);
    m_asked = false;
}

void CollectionRequest::close() {
    const std::scoped_lock lock(m_mutex);
    m_schedule = nullptr;
}

EventMailbox::EventMailbox(std::shared_ptr<CollectionRequest> collection)
    : m_collection(std::move(collection)) {}

void EventMailbox::put(const Event& event) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!mergeIntoLast(event))
            m_events.push_back(event);
    }
    m_collection->ask();
}

std::vector<Event> EventMailbox::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

bool EventMailbox::mergeIntoLast(const Event& event) {
    // Progress and previews alternate during denoising, so the last two events are candidates.
    for (std::size_t back = 1; back <= 2 && back <= m_events.size(); ++back) {
        Event& last = m_events[m_events.size() - back];
        if (const auto* delta = std::get_if<TextDelta>(&event)) {
            auto* earlier = std::get_if<TextDelta>(&last);
            if (earlier == nullptr)
                return false; // text stays after all earlier events
            earlier->text += delta->text;
            return true;
        }
        const auto* progress = std::get_if<Progress>(&event);
        auto* oldProgress = std::get_if<Progress>(&last);
        if (progress != nullptr && oldProgress != nullptr && progress->slot == oldProgress->slot) {
            *oldProgress = *progress;
            return true;
        }
        const auto* preview = std::get_if<Preview>(&event);
        auto* oldPreview = std::get_if<Preview>(&last);
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

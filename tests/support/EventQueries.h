// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <string>
#include <vector>

namespace nextgpt::test {

/// The events of one kind, in order.
template<typename Kind>
std::vector<Kind> eventsOfType(const std::vector<Event>& events) {
    std::vector<Kind> found;
    for (const Event& event : events)
        if (const auto* kind = std::get_if<Kind>(&event))
            found.push_back(*kind);
    return found;
}

inline std::string textOf(const std::vector<Event>& events) {
    std::string text;
    for (const TextDelta& delta : eventsOfType<TextDelta>(events))
        text += delta.text;
    return text;
}

} // namespace nextgpt::test

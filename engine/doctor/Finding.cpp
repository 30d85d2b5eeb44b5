// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/Finding.h"

#include <iterator>
#include <utility>

namespace nextgpt {

std::string_view name(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::Note:
        return "note";
    case Finding::Kind::Missing:
        return "missing";
    case Finding::Kind::Conflict:
        return "conflict";
    }
    return {};
}

void Findings::note(std::string_view part, std::string text) {
    add(Finding::Kind::Note, part, std::move(text), {});
}

void Findings::missing(std::string_view part, std::string text, std::string advice) {
    add(Finding::Kind::Missing, part, std::move(text), std::move(advice));
}

void Findings::conflict(std::string_view part, std::string text, std::string advice) {
    add(Finding::Kind::Conflict, part, std::move(text), std::move(advice));
}

void Findings::append(std::vector<Finding> others) {
    m_findings.insert(m_findings.end(), std::make_move_iterator(others.begin()),
                      std::make_move_iterator(others.end()));
}

void Findings::add(Finding::Kind kind, std::string_view part, std::string text, std::string advice) {
    m_findings.push_back(
        {.kind = kind, .part = std::string(part), .text = std::move(text), .advice = std::move(advice)});
}

} // namespace nextgpt

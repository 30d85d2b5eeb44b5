// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Something that users should know about their files.
struct Finding {
    enum class Kind {
        Note,     ///< does not keep the bundle from being made
        Missing,  ///< a file that a part needs
        Conflict, ///< files that do not belong together
    };
    Kind kind = Kind::Note;
    std::string part;   ///< of the bundle, one of bundle_parts or the name of a medium; empty: none
    std::string text;   ///< one sentence: what is
    std::string advice; ///< one sentence: what to do; empty if nothing needs to be done
};

std::string_view name(Finding::Kind kind); ///< "note", "missing" or "conflict"

/// Collects findings.
class Findings {
public:
    void note(std::string_view part, std::string text);
    void missing(std::string_view part, std::string text, std::string advice);
    void conflict(std::string_view part, std::string text, std::string advice);
    void append(std::vector<Finding> others);

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    void add(Finding::Kind kind, std::string_view part, std::string text, std::string advice);

    std::vector<Finding> m_findings;
};

} // namespace nextgpt

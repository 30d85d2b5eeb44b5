// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace nextgpt::gpu {

/// Results as lines of JSON on stdout, each written immediately, so that an interrupted run keeps its
/// results:
/// {"kind":"check","name":…,"value":…,"limit":…,"ok":…}, {"kind":"figure","name":…,"value":…,"unit":…} and
/// {"kind":"note","name":…,"text":…}.
class Report {
public:
    /// A value that must be finite and at most `limit`.
    void check(const std::string& name, double value, double limit);

    /// A condition; `detail` says what was found.
    void require(const std::string& name, const std::optional<std::string>& failure);

    void figure(const std::string& name, double value, const std::string& unit);
    void note(const std::string& name, const std::string& text);

    bool allPassed() const { return m_failures == 0; }

private:
    int m_failures = 0;
};

} // namespace nextgpt::gpu

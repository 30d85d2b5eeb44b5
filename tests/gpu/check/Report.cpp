// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Report.h"

#include <cmath>
#include <iostream>

namespace nextgpt::gpu {

namespace {

/// JSON has no infinity; a value that is not finite becomes a text.
nlohmann::json number(double value) {
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(std::to_string(value));
}

void write(const nlohmann::json& line) {
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

} // namespace

void Report::check(const std::string& name, double value, double limit) {
    const bool ok = std::isfinite(value) && value <= limit;
    m_failures += ok ? 0 : 1;
    write({{"kind", "check"}, {"name", name}, {"value", number(value)}, {"limit", limit}, {"ok", ok}});
}

void Report::require(const std::string& name, const std::optional<std::string>& failure) {
    m_failures += failure ? 1 : 0;
    write({{"kind", "check"}, {"name", name}, {"detail", failure.value_or("")}, {"ok", !failure}});
}

void Report::figure(const std::string& name, double value, const std::string& unit) {
    write({{"kind", "figure"}, {"name", name}, {"value", number(value)}, {"unit", unit}});
}

void Report::note(const std::string& name, const std::string& text) {
    write({{"kind", "note"}, {"name", name}, {"text", text}});
}

} // namespace nextgpt::gpu

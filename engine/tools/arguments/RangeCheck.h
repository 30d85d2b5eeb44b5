// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt::tools {

/// Rejects option values outside a range of core/Limits.h, NaN included, which CLI::Range accepts.
template<typename Number>
CLI::Validator inRange(const limits::Range<Number>& range) {
    std::string values = fmt::format("[{} - {}]", range.min, range.max);
    if (range.step != 0)
        values += fmt::format(", a multiple of {}", range.step);
    const auto problemOf = [range, values](const std::string& text) {
        Number value{};
        if (CLI::detail::lexical_cast(text, value) && range.contains(value))
            return std::string();
        return fmt::format("Value {} is not in {}", text, values);
    };
    return {problemOf, CLI::detail::type_name<Number>() + std::string(" in ") + values};
}

} // namespace nextgpt::tools

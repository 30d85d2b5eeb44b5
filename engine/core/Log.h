// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <spdlog/spdlog.h>

#include <memory>
#include <string>

#if FMT_VERSION / 10'000 == 9 && defined(__GNUC__) && !defined(__clang__)
// fmt contains this instantiation, but fmt 9 does not declare it: without this, every file that logs compiles
// the greater part of fmt again. Clang gives it another mangled name than GCC, which compiled Debian's fmt.
extern template FMT_API void fmt::detail::vformat_to<char>(fmt::detail::buffer<char>&, fmt::string_view,
                                                           fmt::basic_format_args<fmt::buffer_context<char>>,
                                                           fmt::detail::locale_ref);
#endif

namespace nextgpt {

/// A named logger ("weights", "worker", …) that shares the default logger's sinks; created on first use. Log
/// messages are in English and contain codes, counts and durations, never user text.
std::shared_ptr<spdlog::logger> log(const std::string& name);

} // namespace nextgpt

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace nextgpt::tools {

struct BenchmarkPlan {
    std::string prompt = "draw a large red star at night";
    int runs = 5;
    int steps = 0;
    EngineOptions engine;
};

/// One cold start, one warm-up, then `runs` measured replies to the same request with different seeds.
/// Returns medians and extremes of load_seconds, first_text_seconds, tokens_per_second, image_seconds,
/// step_seconds, reply_seconds, peak_memory_bytes, and of every other medium that the bundle makes, which is
/// forced: e.g. audio_seconds, audio_step_seconds. Throws EngineError when a run does not end with Finished.
nlohmann::json runBenchmarkPlan(const BenchmarkPlan& plan);

} // namespace nextgpt::tools

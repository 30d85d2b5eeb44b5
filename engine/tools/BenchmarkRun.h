// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace nextgpt::tools {

/// The parameters of a benchmark.
struct BenchmarkPlan {
    std::string prompt = "draw a large red star at night"; ///< must make the model generate an image
    int runs = 5;                                          ///< measured runs per modality
    ReplyOptions options; ///< `media` applies; seed and switches are set per run
    EngineOptions engine;
};

/// Loads the bundle once, then runs one unmeasured and `runs` measured replies per modality that the bundle
/// generates, with different seeds. Returns median, count and extremes of load_seconds, first_text_seconds,
/// tokens_per_second, image_seconds, step_seconds, reply_seconds, <modality>_seconds,
/// <modality>_step_seconds, and peak_memory_bytes. Text is measured in the image runs only; the other
/// modalities are forced. Throws EngineError if a run does not end with Finished.
nlohmann::json runBenchmarkPlan(const BenchmarkPlan& plan);

} // namespace nextgpt::tools

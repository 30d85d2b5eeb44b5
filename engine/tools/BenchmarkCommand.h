// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt benchmark [--out FILE] …`: measures load time, first token, tokens per second, seconds per medium
/// and per step, and peak memory, with a warm-up run and medians.
int runBenchmark(int argc, char** argv);

} // namespace nextgpt::tools

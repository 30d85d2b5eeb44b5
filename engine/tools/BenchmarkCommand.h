// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt benchmark [--out FILE]`: load time, first token, tokens/s, s/image, s/step and peak memory, with
/// warm-up and medians.
int runBenchmark(int argc, char** argv);

} // namespace nextgpt::tools

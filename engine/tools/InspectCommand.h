// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt inspect FILE|DIR`: says what a checkpoint or bundle is, what fits and what does not.
int runInspect(int argc, char** argv);

} // namespace nextgpt::tools

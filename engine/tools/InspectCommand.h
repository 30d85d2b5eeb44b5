// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt inspect FILE|DIR`: describes a bundle or a checkpoint; fails if the bundle is invalid.
int runInspect(int argc, char** argv);

} // namespace nextgpt::tools

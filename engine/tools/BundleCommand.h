// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt bundle export`: writes a bundle from a training run.
int runBundle(int argc, char** argv);

} // namespace nextgpt::tools

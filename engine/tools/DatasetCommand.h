// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt dataset check`: reports problems of training data.
int runDataset(int argc, char** argv);

} // namespace nextgpt::tools

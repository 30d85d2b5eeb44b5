// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt verify CHECKPOINT FIXTURE…`: runs a network of a checkpoint on the inputs of each fixture and
/// prints the relative error of its outputs; fails above the tolerance.
int runVerify(int argc, char** argv);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt dataset check` reports problems of training data, `nextgpt dataset mosit` makes dialogues from
/// captioned media.
int runDataset(int argc, char** argv);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt train encode|decode|instruct`: one stage of NExT-GPT's training, or the continuation of a run.
/// `nextgpt train report`: the HTML report of a run.
int runTrain(int argc, char** argv);

} // namespace nextgpt::tools

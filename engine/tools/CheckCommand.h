// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt --check [--json]`: what this machine offers and what the program will use of it.
int runCheck(int argc, char** argv);

} // namespace nextgpt::tools

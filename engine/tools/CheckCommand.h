// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt --check [--json]`: reports the hardware, the libraries and the default bundle; fails without one.
int runCheck(int argc, char** argv);

} // namespace nextgpt::tools

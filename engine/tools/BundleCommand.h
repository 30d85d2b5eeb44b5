// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt bundle`: makes bundles of published weights or training runs, and lists them.
int runBundle(int argc, char** argv);

} // namespace nextgpt::tools

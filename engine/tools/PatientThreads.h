#pragma once

namespace nextgpt::tools {

/// Starts the program once more with OMP_WAIT_POLICY=passive, unless the environment names a policy already;
/// returns where that is not possible. To be called first in main.
///
/// OpenMP reads the policy while libraries are loaded, before main. By default its threads wait for each
/// other by spinning: on a machine whose cores are busy, each waits for one that is not running, and a
/// picture took 7.7 s instead of 1.5.
void waitPatiently(char** argv);

} // namespace nextgpt::tools

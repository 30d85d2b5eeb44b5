// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// Re-executes the program with GOMP_SPINCOUNT=10000, unless GOMP_SPINCOUNT or OMP_WAIT_POLICY is already
/// set; returns if that is not possible. Must be the first statement of main().
///
/// GNU OpenMP reads the variable when the library is loaded, before main(). By default its threads spin for a
/// millisecond or more before they sleep. On a machine whose two cores are busy, each spins for a thread that
/// is not scheduled: an image of the pocket bundle takes 7.8 s, with a spin count of 10,000 it takes 3.5 s,
/// and without spinning 1.7 s. On an idle machine the same image takes 0.33, 0.32 and 0.63 s.
void limitOpenMpSpinning(char** argv);

} // namespace nextgpt::tools

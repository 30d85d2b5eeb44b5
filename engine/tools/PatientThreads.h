#pragma once

namespace nextgpt::tools {

/// Starts the program once more with a short GOMP_SPINCOUNT, unless the environment says already how threads
/// wait; returns where that is not possible. To be called first in main.
///
/// OpenMP reads it while libraries are loaded, before main. By default its threads wait for each other by
/// spinning for a millisecond and more: on a machine whose two cores are busy, each waits for one that is not
/// running, and a picture takes 7.8 s; with 10,000 turns 3.5 s, without any 1.7 s. On a quiet machine the
/// same picture takes 0.33, 0.32 and 0.63 s.
void waitPatiently(char** argv);

} // namespace nextgpt::tools

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

/// Keeps this process, and those it starts, from leaving conversations in memory dumps: the system writes
/// none, and one that a crash service takes regardless has no contents. Debuggers can still attach.
void preventMemoryDumps();

} // namespace nextgpt

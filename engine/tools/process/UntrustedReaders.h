// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// Starts the process from which untrusted files are read (isolation/Readers.h). Call at the start of
/// main(), after limitOpenMpSpinning().
void startUntrustedReaders(int argc, char** argv);

} // namespace nextgpt::tools

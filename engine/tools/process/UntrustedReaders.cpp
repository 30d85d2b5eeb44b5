// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/UntrustedReaders.h"

#include "engine/isolation/MemoryDumps.h"
#include "engine/isolation/Readers.h"
#include "engine/media/MediaService.h"
#include "engine/text/TokenizerReader.h"

#include <array>

namespace nextgpt::tools {

void startUntrustedReaders(int argc, char** argv) {
    preventMemoryDumps();
    const std::array kinds{mediaReaderKind(), tokenizerReaderKind()};
    startReaders(argc, argv, kinds);
}

} // namespace nextgpt::tools

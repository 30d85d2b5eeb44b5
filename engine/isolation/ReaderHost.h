// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Channel.h"
#include "engine/isolation/Readers.h"

#include <sys/types.h>

#include <vector>

namespace nextgpt {

/// The process from which readers are forked. It has one thread and never reads a file itself. It ends with
/// the program, and with it all readers.
class ReaderHost {
public:
    ReaderHost(Channel program, std::span<const ReaderKind> kinds);

    /// Serves until the program has closed its end. Returns in the host only.
    void run();

private:
    struct Reader {
        pid_t process = 0;
        Channel channel; ///< the reader's own end, to report its end to the program
    };

    void start(Packet packet);
    void collectEnded();
    void endAbandoned();

    Channel m_program;
    std::span<const ReaderKind> m_kinds;
    FileDescriptor m_childSignals;
    std::vector<Reader> m_readers;
};

} // namespace nextgpt

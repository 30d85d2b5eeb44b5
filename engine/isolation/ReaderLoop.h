// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Readers.h"

namespace nextgpt {

/// What a new reader process starts with.
struct ReaderTask {
    Channel channel;
    FileDescriptor memory; ///< for the bytes of answers
    ReaderKind kind;
    std::filesystem::path file;
};

/// A reader process's main loop: drops its privileges, then answers requests until the channel closes.
[[noreturn]] void runReader(ReaderTask task);

} // namespace nextgpt

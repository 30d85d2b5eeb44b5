// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// While it exists, SIGINT, SIGTERM, SIGHUP (a closed terminal, unless nohup ignores it) and SIGPIPE (nothing
/// reads the output any more) are counted instead of ending the process; the third one ends it at once. One
/// object at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// True once a signal has arrived, also during an earlier object's lifetime.
    static bool arrived();
};

} // namespace nextgpt::tools

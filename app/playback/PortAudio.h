// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

namespace nextgpt::app {

/// PortAudio's life: as long as one of these is alive, its devices are known and stay the same. The audio
/// libraries below it are kept from writing to the terminal.
class PortAudio {
public:
    enum class Direction { Output, Input };
    static constexpr int kNoDevice = -1;

    PortAudio();
    ~PortAudio();
    PortAudio(const PortAudio&) = delete;
    PortAudio& operator=(const PortAudio&) = delete;

    bool isUsable() const { return m_usable; }
    /// The devices a person can choose from, each name once; the system's default is not among them.
    std::vector<std::string> deviceNames(Direction direction) const;
    /// The device of that name, the system's default for an empty one; kNoDevice when it is not there.
    int device(Direction direction, const std::string& name) const;

    /// To be held while a stream is opened or closed: PortAudio keeps one list of them, without a lock.
    static std::unique_lock<std::mutex> exclusively();

private:
    bool m_usable = false;
};

} // namespace nextgpt::app

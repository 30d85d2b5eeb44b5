// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

namespace nextgpt::app {

/// Keeps PortAudio initialised while an instance exists; its list of devices does not change meanwhile. Keeps
/// the backends from writing to the terminal.
class PortAudio {
public:
    enum class Direction { Output, Input };
    static constexpr int kNoDevice = -1;

    PortAudio();
    ~PortAudio();
    PortAudio(const PortAudio&) = delete;
    PortAudio& operator=(const PortAudio&) = delete;

    bool isUsable() const { return m_usable; }
    /// The devices offered in the settings, each name once, without the system default.
    std::vector<std::string> deviceNames(Direction direction) const;
    /// The index of the device of that name, of the system default for an empty name, or kNoDevice.
    int device(Direction direction, const std::string& name) const;

    /// Must be held while a stream is opened or closed: PortAudio's list of streams is not thread-safe.
    static std::unique_lock<std::mutex> exclusively();

private:
    bool m_usable = false;
};

} // namespace nextgpt::app

#pragma once

namespace nextgpt::app {

/// PortAudio's life: as long as one of these is alive, its devices are known. The sound libraries below it
/// are kept from writing to the terminal.
class PortAudio {
public:
    PortAudio();
    ~PortAudio();
    PortAudio(const PortAudio&) = delete;
    PortAudio& operator=(const PortAudio&) = delete;

    bool isUsable() const { return m_usable; }

private:
    bool m_usable = false;
};

} // namespace nextgpt::app

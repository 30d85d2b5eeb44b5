// SPDX-License-Identifier: Apache-2.0
#include "app/audio/PortAudio.h"

#include <alsa/asoundlib.h>
#include <dlfcn.h>
#include <portaudio.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace nextgpt::app {

namespace {

std::mutex portAudioMutex; // initialising, terminating, opening and closing are not thread-safe

/// ALSA lists its converters as devices; "default" is the empty name.
constexpr std::array<std::string_view, 11> kPseudoDevices{"default", "sysdefault", "dmix",      "lavrate",
                                                          "null",    "samplerate", "speexrate", "speex",
                                                          "upmix",   "vdownmix",   "jack"};

int channelsOf(const PaDeviceInfo& info, PortAudio::Direction direction) {
    return direction == PortAudio::Direction::Output ? info.maxOutputChannels : info.maxInputChannels;
}

void discardMessage(const char*, int, const char*, int, const char*, ...) {}

void silenceBackendMessages() {
    snd_lib_error_set_handler(discardMessage);
    // Only some builds of PortAudio link JACK.
    using JackSetter = void (*)(void (*)(const char*));
    for (const char* setter : {"jack_set_error_function", "jack_set_info_function"})
        if (void* found = dlsym(RTLD_DEFAULT, setter))
            reinterpret_cast<JackSetter>(found)([](const char*) {});
}

} // namespace

PortAudio::PortAudio() {
    const auto lock = exclusively();
    silenceBackendMessages();
    m_usable = Pa_Initialize() == paNoError;
}

PortAudio::~PortAudio() {
    const auto lock = exclusively();
    if (m_usable)
        Pa_Terminate();
}

std::unique_lock<std::mutex> PortAudio::exclusively() {
    return std::unique_lock(portAudioMutex);
}

std::vector<std::string> PortAudio::deviceNames(Direction direction) const {
    std::vector<std::string> names;
    for (PaDeviceIndex i = 0; m_usable && i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo& info = *Pa_GetDeviceInfo(i);
        const bool listed =
            std::find(kPseudoDevices.begin(), kPseudoDevices.end(), info.name) == kPseudoDevices.end() &&
            std::find(names.begin(), names.end(), info.name) == names.end();
        if (listed && channelsOf(info, direction) > 0)
            names.emplace_back(info.name);
    }
    return names;
}

int PortAudio::device(Direction direction, const std::string& name) const {
    if (!m_usable)
        return kNoDevice;
    if (name.empty())
        return direction == Direction::Output ? Pa_GetDefaultOutputDevice() : Pa_GetDefaultInputDevice();
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo& info = *Pa_GetDeviceInfo(i);
        if (channelsOf(info, direction) > 0 && name == info.name)
            return i;
    }
    return kNoDevice;
}

} // namespace nextgpt::app

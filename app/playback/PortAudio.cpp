#include "app/playback/PortAudio.h"

#include <alsa/asoundlib.h>
#include <dlfcn.h>
#include <portaudio.h>

#include <mutex>

namespace nextgpt::app {

namespace {

std::mutex initialising; // Pa_Initialize and Pa_Terminate must not run beside each other

void saySilently(const char*, int, const char*, int, const char*, ...) {}

void hush() {
    snd_lib_error_set_handler(saySilently);
    // JACK comes with some builds of PortAudio only.
    using JackSetter = void (*)(void (*)(const char*));
    for (const char* setter : {"jack_set_error_function", "jack_set_info_function"})
        if (void* found = dlsym(RTLD_DEFAULT, setter))
            reinterpret_cast<JackSetter>(found)([](const char*) {});
}

} // namespace

PortAudio::PortAudio() {
    const std::scoped_lock lock(initialising);
    hush();
    m_usable = Pa_Initialize() == paNoError;
}

PortAudio::~PortAudio() {
    const std::scoped_lock lock(initialising);
    if (m_usable)
        Pa_Terminate();
}

} // namespace nextgpt::app

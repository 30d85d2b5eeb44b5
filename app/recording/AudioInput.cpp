// SPDX-License-Identifier: Apache-2.0
#include "app/recording/AudioInput.h"

#include <portaudio.h>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kWantedRateHz = 48000;
constexpr double kLatencySeconds = 0.3; ///< high, because a busy machine runs the callback late
constexpr auto kCallbackTimeout = std::chrono::seconds(2);
constexpr double kMaxRate = 1.5; ///< relative to real time; ALSA's "null" device delivers samples faster
constexpr double kGraceSeconds = 2.0;

std::int64_t nowNs() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

struct AudioInput::Stream {
    PaStream* handle = nullptr;
    ~Stream() {
        const auto lock = PortAudio::exclusively();
        if (handle != nullptr)
            Pa_CloseStream(handle);
    }
};

AudioInput::AudioInput(std::string device)
    : m_device(std::move(device)) {}

AudioInput::~AudioInput() = default;

AudioSource::Opening AudioInput::open(RingBuffer& into) {
    m_ring = &into;
    m_portAudio = std::make_unique<PortAudio>();
    const int device = m_portAudio->device(PortAudio::Direction::Input, m_device);
    const PaDeviceInfo* info = device == PortAudio::kNoDevice ? nullptr : Pa_GetDeviceInfo(device);
    if (info == nullptr || info->maxInputChannels < 1)
        return Opening::Missing;
    // Mono at 48 kHz if possible; some devices only support stereo or their own rate.
    const int ownRate = static_cast<int>(info->defaultSampleRate);
    const double latency = std::max(kLatencySeconds, info->defaultLowInputLatency);
    for (const int rate : {kWantedRateHz, ownRate})
        for (const int channels : {1, 2})
            if (channels <= info->maxInputChannels && start(device, {rate, channels}, latency))
                return Opening::Opened;
    return Opening::Refused;
}

bool AudioInput::start(int device, Format format, double latencySeconds) {
    PaStreamParameters parameters{};
    parameters.device = device;
    parameters.channelCount = format.channels;
    parameters.sampleFormat = paFloat32;
    parameters.suggestedLatency = latencySeconds;
    const auto callback = [](const void* in, void*, unsigned long frames, const PaStreamCallbackTimeInfo*,
                             PaStreamCallbackFlags, void* self) -> int {
        auto& input = *static_cast<AudioInput*>(self);
        if (in != nullptr)
            input.take({static_cast<const float*>(in), frames * std::size_t(input.m_format.channels)});
        return paContinue;
    };
    m_format = format; // the callback may run before this function returns
    m_began = std::chrono::steady_clock::now();
    m_samples.store(0);
    m_lastCallNs.store(nowNs());
    auto stream = std::make_unique<Stream>(); // destroyed after the lock is released
    const auto lock = PortAudio::exclusively();
    if (Pa_OpenStream(&stream->handle, &parameters, nullptr, format.sampleRateHz,
                      paFramesPerBufferUnspecified, paNoFlag, callback, this) != paNoError ||
        Pa_StartStream(stream->handle) != paNoError)
        return false;
    m_stream = std::move(stream);
    return true;
}

void AudioInput::take(std::span<const float> samples) {
    // Whole frames only, even if the ring is full: half a frame would swap the channels from then on.
    const auto channels = static_cast<std::size_t>(m_format.channels);
    m_ring->write(samples.first(std::min(m_ring->freeSpace(), samples.size()) / channels * channels));
    m_samples.fetch_add(samples.size(), std::memory_order_relaxed);
    m_lastCallNs.store(nowNs(), std::memory_order_relaxed);
}

bool AudioInput::isAlive() {
    if (!m_stream || Pa_IsStreamActive(m_stream->handle) != 1)
        return false;
    const std::int64_t silentNs = nowNs() - m_lastCallNs.load(std::memory_order_relaxed);
    if (silentNs > std::chrono::nanoseconds(kCallbackTimeout).count())
        return false;
    const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    const double given = double(m_samples.load(std::memory_order_relaxed)) / m_format.channels;
    return given / m_format.sampleRateHz <= kMaxRate * passed + kGraceSeconds;
}

void AudioInput::close() {
    m_stream.reset();
    m_portAudio.reset();
}

} // namespace nextgpt::app

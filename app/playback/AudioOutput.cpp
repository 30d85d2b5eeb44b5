// SPDX-License-Identifier: Apache-2.0
#include "app/playback/AudioOutput.h"

#include <portaudio.h>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr std::size_t kRingSamples = 1U << 15; ///< a third of a second
constexpr double kLatencySeconds = 0.06;
constexpr auto kCallbackTimeout = std::chrono::seconds(3);
constexpr double kMaxRate = 1.5; ///< relative to real time; ALSA's "null" device takes samples faster
constexpr double kGraceSeconds = 1.0;
constexpr float kGainStep = 1.0F / 480; ///< of the whole range, per frame

std::int64_t nowNs() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

struct AudioOutput::Stream {
    PaStream* handle = nullptr;
    ~Stream() {
        const auto lock = PortAudio::exclusively();
        if (handle != nullptr)
            Pa_CloseStream(handle);
    }
};

AudioOutput::AudioOutput()
    : m_ring(kRingSamples) {}

AudioOutput::~AudioOutput() = default;

void AudioOutput::close() {
    m_stream.reset();
    m_portAudio.reset();
    m_stale = false;
}

bool AudioOutput::open() {
    if (m_stale)
        close();
    if (m_stream)
        return true;
    m_portAudio = std::make_unique<PortAudio>();
    PaDeviceIndex device = m_portAudio->device(PortAudio::Direction::Output, m_device);
    if (device == PortAudio::kNoDevice)
        device = m_portAudio->device(PortAudio::Direction::Output, {});
    if (device == PortAudio::kNoDevice)
        return false;
    PaStreamParameters parameters{};
    parameters.device = device;
    parameters.channelCount = kChannels;
    parameters.sampleFormat = paFloat32;
    parameters.suggestedLatency =
        std::max(kLatencySeconds, Pa_GetDeviceInfo(device)->defaultLowOutputLatency);
    auto stream = std::make_unique<Stream>(); // destroyed after the lock is released
    const auto callback = [](const void*, void* out, unsigned long frames,
                             const PaStreamCallbackTimeInfo* time, PaStreamCallbackFlags, void* self) -> int {
        static_cast<AudioOutput*>(self)->render({static_cast<float*>(out), frames * kChannels}, *time);
        return paContinue;
    };
    const auto lock = PortAudio::exclusively();
    if (Pa_OpenStream(&stream->handle, nullptr, &parameters, kSampleRateHz, paFramesPerBufferUnspecified,
                      paNoFlag, callback, this) != paNoError ||
        Pa_StartStream(stream->handle) != paNoError)
        return false;
    m_stream = std::move(stream);
    return true;
}

void AudioOutput::render(std::span<float> out, const PaStreamCallbackTimeInfo& time) {
    const RingBuffer::Piece piece = m_ring.read(out);
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(piece.count), out.end(), 0.0F);
    const float wanted = m_gain.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i + 1 < piece.count; i += kChannels) {
        m_shownGain += std::clamp(wanted - m_shownGain, -kGainStep, kGainStep);
        out[i] = std::clamp(out[i] * m_shownGain, -1.0F, 1.0F);
        out[i + 1] = std::clamp(out[i + 1] * m_shownGain, -1.0F, 1.0F);
    }
    m_lastCallNs.store(nowNs(), std::memory_order_relaxed);
    if (piece.count > 0)
        m_point.publish({.start = piece.start,
                         .count = piece.count,
                         .dacSeconds = std::max(time.outputBufferDacTime, time.currentTime)});
}

AudioOutput::Session AudioOutput::begin() {
    const std::scoped_lock lock(m_mutex);
    if (!open()) {
        close();
        m_session = 0;
        return 0;
    }
    m_first = m_ring.discard();
    m_playedSeconds = 0;
    m_began = std::chrono::steady_clock::now();
    m_lastCallNs.store(nowNs(), std::memory_order_relaxed);
    return m_session = ++m_lastSession;
}

std::optional<std::size_t> AudioOutput::write(Session session, std::span<const float> samples) {
    const std::scoped_lock lock(m_mutex);
    if (session == 0 || session != m_session)
        return std::nullopt;
    // Whole frames only: half a frame would swap the channels from then on.
    const std::size_t room = std::min(m_ring.freeSpace(), samples.size()) / kChannels * kChannels;
    return m_ring.write(samples.first(room));
}

void AudioOutput::end(Session session) {
    const std::scoped_lock lock(m_mutex);
    if (session == 0 || session != m_session)
        return;
    m_ring.discard();
    m_session = 0;
}

bool AudioOutput::isStalled() const {
    const std::int64_t silentNs = nowNs() - m_lastCallNs.load(std::memory_order_relaxed);
    if (silentNs > std::chrono::nanoseconds(kCallbackTimeout).count())
        return true;
    const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    const double taken = double(std::max(m_ring.consumed(), m_first) - m_first) / kChannels / kSampleRateHz;
    return taken > kMaxRate * passed + kGraceSeconds;
}

std::optional<double> AudioOutput::playedSeconds(Session session) {
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock.owns_lock()) // a device is being opened; the GUI thread does not wait
        return m_playedSeconds;
    if (session == 0 || session != m_session)
        return std::nullopt;
    if (!m_stream || isStalled() || Pa_IsStreamActive(m_stream->handle) != 1) {
        m_session = 0;
        m_stale = true;
        return std::nullopt;
    }
    const PlayedPoint::Value point = m_point.load();
    if (point.start + point.count <= m_first || point.count == 0)
        return 0.0;
    const double framesSince = (Pa_GetStreamTime(m_stream->handle) - point.dacSeconds) * kSampleRateHz;
    const double frame =
        double(point.start) / kChannels + std::min(framesSince, double(point.count) / kChannels);
    m_playedSeconds = std::max(0.0, (frame - double(m_first) / kChannels) / kSampleRateHz);
    return m_playedSeconds;
}

void AudioOutput::closeIfIdle() {
    const std::scoped_lock lock(m_mutex);
    if (m_session == 0)
        close();
}

void AudioOutput::setDevice(const std::string& name) {
    const std::scoped_lock lock(m_mutex);
    if (name == m_device)
        return;
    m_device = name;
    m_stale = m_stream != nullptr;
}

} // namespace nextgpt::app

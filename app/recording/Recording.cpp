// SPDX-License-Identifier: Apache-2.0
#include "app/recording/Recording.h"

#include "app/bridge/BackgroundWork.h"
#include "app/recording/WavFile.h"

#include "engine/core/Error.h"
#include "engine/core/GuardedThread.h"
#include "engine/core/Log.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr std::size_t kRingSamples = 1U << 19; ///< five seconds of stereo, for a slow disk
constexpr std::size_t kSamplesAtOnce = 1U << 14;
constexpr double kPieceSeconds = 0.05;
constexpr double kCommitSeconds = 0.5;
constexpr auto kPollInterval = std::chrono::milliseconds(20);
constexpr auto kInputLatency =
    std::chrono::milliseconds(100); ///< approximate, from the microphone to the callback

Recording::End endOf(const EngineError& error) {
    log("recording")->error("{}", error.what());
    return error.code() == ErrorCode::DiskFull ? Recording::End::DiskFull : Recording::End::NotWritable;
}

/// Averages the channels in place; values that are not finite become 0.
std::span<float> mono(std::span<float> samples, int channels) {
    const auto step = static_cast<std::size_t>(channels);
    const std::size_t frames = samples.size() / step;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        float sum = 0;
        for (std::size_t channel = 0; channel < step; ++channel)
            sum += samples[frame * step + channel];
        samples[frame] = std::isfinite(sum) ? std::clamp(sum / float(channels), -1.0F, 1.0F) : 0.0F;
    }
    return samples.first(frames);
}

} // namespace

Recording::Recording(Settings settings)
    : m_settings(std::move(settings))
    , m_ring(kRingSamples)
    , m_samples(kSamplesAtOnce) {}

Recording::~Recording() = default; // stops and joins the thread

void Recording::begin() {
    m_thread = guardedThread("the recording", [this](const std::stop_token& stop) { run(stop); });
}

void Recording::stop() {
    m_thread.request_stop();
}

void Recording::run(const std::stop_token& stop) {
    Result result;
    const Outcome<Result> outcome = attempt([&] { return record(stop); });
    if (outcome) {
        result = *outcome.value;
    } else {
        log("recording")->error("{}", outcome.error.detail);
        result.end = End::NotWritable;
    }
    result.loudest = m_loudest;
    Q_EMIT ended(result);
}

Recording::Result Recording::record(const std::stop_token& stop) {
    const std::unique_ptr<AudioSource> source = m_settings.source();
    const AudioSource::Opening opening = source->open(m_ring);
    if (opening != AudioSource::Opening::Opened)
        return {opening == AudioSource::Opening::Missing ? End::DeviceMissing : End::DeviceRefused};
    Result result;
    try {
        WavFile file(m_settings.file, source->format().sampleRateHz);
        m_pieceSamples = static_cast<std::size_t>(source->format().sampleRateHz * kPieceSeconds);
        Q_EMIT began();
        try {
            result.end = capture(*source, file, stop);
        } catch (const EngineError& error) {
            result.end = endOf(error);
        }
        source->close();
        result.seconds = file.seconds();
        file.commit(); // keeps what could be written, even on a full disk
    } catch (const EngineError& error) {
        result.end = endOf(error);
    }
    if (result.seconds == 0) {
        std::error_code ignored;
        std::filesystem::remove(m_settings.file, ignored);
    }
    return result;
}

Recording::End Recording::capture(AudioSource& source, WavFile& file, const std::stop_token& stop) {
    double committed = 0;
    while (!stop.stop_requested()) {
        const bool alive = source.isAlive(); // first, so that samples before the end are still read
        while (drain(source, file))
            if (file.seconds() >= m_settings.maxSeconds)
                return End::TooLong;
        if (file.seconds() - committed >= kCommitSeconds) {
            file.commit();
            committed = file.seconds();
        }
        if (!alive)
            return End::DeviceLost;
        wait(stop);
    }
    std::this_thread::sleep_for(kInputLatency); // for samples still on their way
    source.close();
    while (file.seconds() < m_settings.maxSeconds && drain(source, file)) {
    }
    return End::Stopped;
}

bool Recording::drain(AudioSource& source, WavFile& file) {
    const int channels = source.format().channels;
    const std::size_t whole = m_samples.size() / static_cast<std::size_t>(channels);
    const std::span<float> room(m_samples.data(), whole * static_cast<std::size_t>(channels));
    const RingBuffer::Piece piece = m_ring.read(room);
    if (piece.count == 0)
        return false;
    const std::span<const float> samples = mono(room.first(piece.count), channels);
    file.append(samples);
    measure(samples, file);
    return true;
}

void Recording::measure(std::span<const float> samples, const WavFile& file) {
    for (const float sample : samples) {
        m_peak = std::max(m_peak, std::abs(sample));
        m_squares += double(sample) * double(sample);
        if (++m_inPiece < m_pieceSamples)
            continue;
        m_loudest = std::max(m_loudest, m_peak);
        Q_EMIT measured({.seconds = file.seconds(),
                         .peak = m_peak,
                         .rms = float(std::sqrt(m_squares / double(m_inPiece)))});
        m_peak = 0;
        m_squares = 0;
        m_inPiece = 0;
    }
    m_loudest = std::max(m_loudest, m_peak);
}

void Recording::wait(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_stopping.wait_for(lock, stop, kPollInterval, [] { return false; });
}

} // namespace nextgpt::app

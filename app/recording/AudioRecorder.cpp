// SPDX-License-Identifier: Apache-2.0
#include "app/recording/AudioRecorder.h"

#include "app/recording/AudioInput.h"
#include "app/recording/RecordingText.h"

#include "engine/core/Limits.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr std::size_t kShownPeaks = 240; ///< twelve seconds
constexpr int kClippingPeaks = 20;       ///< one second
constexpr float kClippingLevel = 0.99F;
constexpr double kMinDecibels = -54.0; ///< drawn as silence
constexpr double kMinSeconds = 0.3;    ///< shorter recordings are accidental clicks

/// Maps decibels from kMinDecibels … 0 to 0 … 1.
double perceivedLoudness(float amplitude) {
    if (amplitude <= 0)
        return 0;
    return std::clamp(1.0 - 20.0 * std::log10(double(amplitude)) / kMinDecibels, 0.0, 1.0);
}

std::unique_ptr<AudioSource> makeInput(const std::string& device) {
    return std::make_unique<AudioInput>(device);
}

} // namespace

AudioRecorder::AudioRecorder(const QString& folder, SourceMaker maker, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_maker(maker ? std::move(maker) : makeInput)
    , m_maxSeconds(limits::kAudioSeconds)
    , m_peaks(kShownPeaks, 0.0F) {}

AudioRecorder::~AudioRecorder() = default;

double AudioRecorder::level() const {
    return perceivedLoudness(m_measure.rms);
}

bool AudioRecorder::tooLoud() const {
    return std::any_of(m_peaks.end() - kClippingPeaks, m_peaks.end(),
                       [](float peak) { return peak >= kClippingLevel; });
}

QList<double> AudioRecorder::peaks() const {
    QList<double> shown;
    shown.reserve(qsizetype(m_peaks.size()));
    for (const float peak : m_peaks)
        shown.append(perceivedLoudness(peak));
    return shown;
}

void AudioRecorder::recover() {
    if (active())
        return; // a file that is being recorded is not a leftover
    QStringList paths;
    double seconds = 0;
    for (const RecordingFolder::Leftover& leftover : m_folder.leftovers()) {
        paths.append(leftover.path);
        seconds += leftover.seconds;
    }
    if (!paths.isEmpty())
        Q_EMIT recovered(paths, seconds);
}

void AudioRecorder::start() {
    if (active())
        return;
    m_cancelled = false;
    m_measure = {};
    std::fill(m_peaks.begin(), m_peaks.end(), 0.0F);
    m_file = m_folder.newFile();
    m_recording = std::make_unique<Recording>(Recording::Settings{
        .source = [maker = m_maker, device = m_device.toStdString()] { return maker(device); },
        .file = m_file.toStdString(),
        .maxSeconds = m_maxSeconds});
    connect(m_recording.get(), &Recording::began, this, [this] {
        if (m_state == State::Opening)
            setState(State::Recording);
    });
    connect(m_recording.get(), &Recording::measured, this, &AudioRecorder::onMeasured);
    connect(m_recording.get(), &Recording::ended, this, &AudioRecorder::onEnded);
    setState(State::Opening);
    Q_EMIT measured();
    m_recording->begin();
}

void AudioRecorder::stop() {
    if (m_state != State::Opening && m_state != State::Recording)
        return;
    m_recording->stop();
    setState(State::Finishing);
}

void AudioRecorder::cancel() {
    if (!active())
        return;
    m_cancelled = true;
    stop();
}

void AudioRecorder::onMeasured(const Recording::Measure& measure) {
    m_measure = measure;
    m_peaks.pop_front();
    m_peaks.push_back(measure.peak);
    Q_EMIT measured();
}

void AudioRecorder::onEnded(const Recording::Result& result) {
    m_recording.reset();
    const QString file = std::exchange(m_file, {});
    const bool keeps = !m_cancelled && result.seconds >= kMinSeconds;
    if (!keeps)
        m_folder.remove(file);
    const bool failed = result.end != Recording::End::Stopped && result.end != Recording::End::TooLong;
    setState(failed && !keeps && !m_cancelled ? State::Failed : State::Idle);
    if (keeps)
        Q_EMIT recorded(file);
    if (m_cancelled)
        return;
    const QString text = recordingText(result, keeps ? RecordingKept::Yes : RecordingKept::No);
    if (!text.isEmpty())
        Q_EMIT problem(text);
}

void AudioRecorder::setState(State state) {
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace nextgpt::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace nextgpt::app {

/// A sound card without a speaker: a private PulseAudio with a null sink as ALSA's default device,
/// whose monitor is the default microphone, and a second one, the device "other".
class NullSink {
public:
    NullSink();
    ~NullSink();

    /// Why it could not be started; empty when it runs.
    QString problem() const { return m_problem; }

    struct Recording {
        std::vector<float> samples; ///< mono, 48 kHz
        double startSeconds = 0;    ///< of the first sample, on the watch given to record()
    };
    void record(const QElapsedTimer& watch, const char* sink = "ear");
    Recording stop();
    /// Simulates unplugging the sound card.
    void unplug();

private:
    void take();

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_recorder;
    QElapsedTimer m_watch;
    QByteArray m_bytes;
    double m_start = 1e9; ///< the earliest that fits every piece that came
    QString m_problem;
};

} // namespace nextgpt::app

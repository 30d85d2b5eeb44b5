// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace nextgpt::app {

/// A virtual audio card: a private PulseAudio server whose null sink "ear" is ALSA's default output device
/// and whose monitor is the default microphone. A second null sink is the device "other".
class NullSink {
public:
    NullSink();
    ~NullSink();

    /// Why it could not be started; empty when it runs.
    QString problem() const { return m_problem; }

    struct Recording {
        std::vector<float> samples; ///< mono, 48 kHz
        double startSeconds = 0;    ///< time of the first sample, on the timer given to record()
    };
    /// Records what is played on a sink until stop().
    void record(const QElapsedTimer& timer, const char* sink = "ear");
    Recording stop();
    /// Simulates unplugging the audio card.
    void unplug();

private:
    void readRecorder();

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_recorder;
    QElapsedTimer m_timer;
    QByteArray m_bytes;
    double m_start = 1e9; ///< the earliest estimate, from the time and length of each block received
    QString m_problem;
};

} // namespace nextgpt::app

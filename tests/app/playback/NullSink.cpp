// SPDX-License-Identifier: Apache-2.0
#include "tests/app/playback/NullSink.h"

#include "engine/core/Sanitizer.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <cstring>

namespace nextgpt::app {

namespace {

constexpr double kRate = 48000;

} // namespace

NullSink::NullSink() {
    if (kThreadSanitizer) {
        m_problem = "the thread sanitizer ends a process that starts a QProcess";
        return;
    }
    const QString server = QStandardPaths::findExecutable("pulseaudio");
    if (server.isEmpty() || QStandardPaths::findExecutable("parec").isEmpty()) {
        m_problem = "pulseaudio or parec is not installed";
        return;
    }
    const QString socket = m_folder.filePath("native");
    QFile config(m_folder.filePath("asound.conf"));
    if (!config.open(QIODevice::WriteOnly)) {
        m_problem = "no temporary folder";
        return;
    }
    config.write("</usr/share/alsa/alsa.conf>\n"
                 "pcm.ear { type pulse device ear }\n"
                 "pcm.ear_microphone { type pulse device ear.monitor }\n"
                 "pcm.other { type pulse device other }\n"
                 "pcm.!default { type asym playback.pcm ear capture.pcm ear_microphone }\n"
                 "ctl.!default { type pulse }\n");
    config.close();
    qputenv("ALSA_CONFIG_PATH", config.fileName().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    qputenv("PULSE_RUNTIME_PATH", m_folder.path().toLocal8Bit());
    qputenv("PULSE_STATE_PATH", m_folder.path().toLocal8Bit());
    qputenv("PULSE_SERVER", "unix:" + socket.toLocal8Bit());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(server,
                   {"-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes",
                    "-L", "module-null-sink sink_name=ear norewinds=1 rate=48000", "-L",
                    "module-null-sink sink_name=other norewinds=1 rate=48000", "-L",
                    "module-native-protocol-unix auth-anonymous=1 socket=" + socket});
    for (int i = 0; i < 100 && !QFile::exists(socket); ++i)
        m_server.waitForFinished(50);
    if (m_server.state() != QProcess::Running || !QFile::exists(socket))
        m_problem = "pulseaudio does not start: " + QString::fromLocal8Bit(m_server.readAll()).right(300);
}

NullSink::~NullSink() {
    for (QProcess* process : {&m_recorder, &m_server}) {
        process->terminate();
        if (!process->waitForFinished(2000))
            process->kill();
        process->waitForFinished(2000);
    }
}

void NullSink::record(const QElapsedTimer& timer, const char* sink) {
    m_timer = timer;
    m_bytes.clear();
    m_start = 1e9;
    QObject::connect(&m_recorder, &QProcess::readyReadStandardOutput, &m_recorder,
                     [this] { readRecorder(); });
    m_recorder.start("parec", {QStringLiteral("--device=%1.monitor").arg(sink), "--format=float32le",
                               "--rate=48000", "--channels=1", "--latency-msec=10", "--raw"});
    QTRY_VERIFY_WITH_TIMEOUT(!m_bytes.isEmpty(), 5000);
}

void NullSink::readRecorder() {
    m_bytes += m_recorder.readAllStandardOutput();
    const double length = double(m_bytes.size()) / sizeof(float) / kRate;
    m_start = std::min(m_start, double(m_timer.nsecsElapsed()) / 1e9 - length);
}

void NullSink::unplug() {
    m_server.kill();
    m_server.waitForFinished(2000);
}

NullSink::Recording NullSink::stop() {
    m_recorder.terminate();
    m_recorder.waitForFinished(2000);
    m_recorder.disconnect();
    Recording recording;
    recording.startSeconds = m_start;
    recording.samples.resize(std::size_t(m_bytes.size()) / sizeof(float));
    std::memcpy(recording.samples.data(), m_bytes.constData(), recording.samples.size() * sizeof(float));
    return recording;
}

} // namespace nextgpt::app

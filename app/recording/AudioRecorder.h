// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/Recording.h"
#include "app/recording/RecordingFolder.h"

#include <QList>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace nextgpt::app {

/// Records audio for a message and shows its length and loudness. A recording is never lost: recorded() hands
/// it over, and its file stays until forget().
class AudioRecorder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool active READ active NOTIFY stateChanged)
    Q_PROPERTY(double seconds READ seconds NOTIFY measured)
    Q_PROPERTY(double level READ level NOTIFY measured)
    Q_PROPERTY(bool tooLoud READ tooLoud NOTIFY measured)
    Q_PROPERTY(QList<double> peaks READ peaks NOTIFY measured)

public:
    enum class State { Idle, Opening, Recording, Finishing, Failed };
    Q_ENUM(State)

    using SourceMaker = std::function<std::unique_ptr<AudioSource>(const std::string& device)>;

    /// Without `maker`, records from a microphone.
    explicit AudioRecorder(const QString& folder, SourceMaker maker = {}, QObject* parent = nullptr);
    /// Completes a running recording; the next run of the program recovers it.
    ~AudioRecorder() override;

    State state() const { return m_state; }
    bool active() const { return m_state != State::Idle && m_state != State::Failed; }
    double seconds() const { return m_measure.seconds; }
    /// The current loudness on a decibel scale, 0 … 1.
    double level() const;
    /// True if the input was clipped within the last second.
    bool tooLoud() const;
    /// The loudness of the last 12 seconds in steps of 50 ms, newest last; the length is constant.
    QList<double> peaks() const;

    /// By name, empty for the system default; used from the next start() on.
    void setDevice(const QString& name) { m_device = name; }
    void setMaxSeconds(double seconds) { m_maxSeconds = seconds; }
    /// Emits recovered() for recordings that earlier runs left.
    void recover();
    /// Removes a recording that a message has copied.
    void forget(const QString& path) const { m_folder.remove(path); }

    Q_INVOKABLE void start();
    /// Ends the recording; recorded() follows.
    Q_INVOKABLE void stop();
    /// Ends the recording and discards it.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void stateChanged();
    void measured();
    void recorded(const QString& path);
    void recovered(const QStringList& paths, double seconds);
    /// A message for the user about how the recording ended.
    void problem(const QString& text);

private:
    void setState(State state);
    void onMeasured(const Recording::Measure& measure);
    void onEnded(const Recording::Result& result);

    RecordingFolder m_folder;
    SourceMaker m_maker;
    QString m_device;
    double m_maxSeconds;
    State m_state = State::Idle;
    bool m_cancelled = false;
    QString m_file;
    Recording::Measure m_measure;
    std::deque<float> m_peaks; ///< one for each 50 ms shown
    std::unique_ptr<Recording> m_recording;
};

} // namespace nextgpt::app

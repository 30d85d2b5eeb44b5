// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/Recording.h"
#include "app/recording/RecordingFolder.h"

#include <QList>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace nextgpt::app {

/// Recording as a person sees it: a button, how long, how loud. What was recorded is never lost: it is given
/// to the message by recorded(), and its file stays until forget().
class AudioRecorder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
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

    /// `maker` is for tests; left out, a microphone is recorded from.
    explicit AudioRecorder(const QString& folder, SourceMaker maker = {}, QObject* parent = nullptr);
    /// A recording that is going on is finished; the next start finds it.
    ~AudioRecorder() override;

    State state() const { return m_state; }
    bool active() const { return m_state != State::Idle && m_state != State::Failed; }
    double seconds() const { return m_measure.seconds; }
    /// How loud it is now, 0 … 1 as it is felt.
    double level() const;
    /// The audio was cut off at its loudest a moment ago.
    bool tooLoud() const;
    /// The loudness of the last pieces, the newest last; always the same number.
    QList<double> peaks() const;

    /// By name, empty for the system's default; holds from the next start() on.
    void setDevice(const QString& name) { m_device = name; }
    void setLongestSeconds(double seconds) { m_longestSeconds = seconds; }
    /// Offers what earlier runs left, through recovered().
    void recover();
    /// The message has taken it over.
    void forget(const QString& path) const { m_folder.remove(path); }

    Q_INVOKABLE void start();
    /// What was recorded so far is given away.
    Q_INVOKABLE void stop();
    /// What was recorded so far is thrown away.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void stateChanged();
    void measured();
    void recorded(const QString& path);
    void recovered(const QStringList& paths, double seconds);
    /// What a person should know, in words.
    void problem(const QString& text);

private:
    void setState(State state);
    void onMeasured(const Recording::Measure& measure);
    void onEnded(const Recording::Result& result);

    RecordingFolder m_folder;
    SourceMaker m_maker;
    QString m_device;
    double m_longestSeconds;
    State m_state = State::Idle;
    bool m_cancelled = false;
    QString m_file;
    Recording::Measure m_measure;
    std::deque<float> m_peaks; ///< of as many pieces as can be shown
    std::unique_ptr<Recording> m_recording;
};

} // namespace nextgpt::app
